import "./doses.css";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { readDoses } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { SaveDoses } from "../adherence-report/save-doses.tsx";
import { useAtHand } from "../at-hand.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type Treatment, useTreatments } from "../treatment/use-treatments.ts";
import { CourseDoses } from "./course-doses.tsx";

/** The calendar of a patient's treatment: every day's state, on whose word, and the way to record one. */
export function DosesPanel({ patientId }: { readonly patientId: PatientId }) {
  const { actor } = useAtHand();
  return readDoses.allow.some((rule) => rule.couldPass(actor)) ? <OfPatient patientId={patientId} /> : null;
}

/** Nothing stands here before a treatment has begun: why it has not is said above. */
function OfPatient({ patientId }: { readonly patientId: PatientId }) {
  const treatments = useTreatments(patientId).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const treatment = treatments.find(({ episodeId }) => episodeId === chosen) ?? treatments[0];
  if (!treatment) return null;
  return (
    <CourseDoses
      key={treatment.episodeId}
      patientId={patientId}
      treatment={treatment}
      choice={
        <>
          {treatments.length > 1 && (
            <WhichTreatment treatments={treatments} chosen={treatment.episodeId} onChange={setChosen} />
          )}
          <SaveDoses patientId={patientId} episodeId={treatment.episodeId} />
        </>
      }
    />
  );
}

interface WhichTreatmentProps {
  readonly treatments: readonly Treatment[];
  readonly chosen: string;
  readonly onChange: (episodeId: string) => void;
}

function WhichTreatment({ treatments, chosen, onChange }: WhichTreatmentProps) {
  const { t } = useLingui();
  const shownDay = useShownDay();
  const words = ({ startedOn, closed }: Treatment) => {
    const from = shownDay(startedOn);
    if (!closed) return t`Since ${from}`;
    const to = shownDay(closed.on);
    return t`${from} to ${to}`;
  };
  return (
    <div className="doses-choice">
      <SelectField
        label={t`Which treatment`}
        value={chosen}
        choices={treatments.map((one) => ({ value: one.episodeId, words: words(one) }))}
        onChange={onChange}
      />
    </div>
  );
}
