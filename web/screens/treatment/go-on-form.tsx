import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { switchPhase } from "../../../modules/treatment/operations.ts";
import { proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen, RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { NotSent } from "../not-sent.tsx";
import type { Patient } from "../patients/page/use-patient.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { useDepartureWords } from "./departures.ts";
import { PhaseEvidence } from "./evidence.tsx";
import {
  beginsOnIn,
  firstToBegin,
  type GoOnDraft,
  goOnKey,
  goOnNow,
  lastToBegin,
  owesReason,
  toGoOn,
  wrongInGoOn,
} from "./go-on-draft.ts";
import { placesOf, takenIn } from "./prescription-draft.ts";
import { PrescriptionEditor } from "./prescription-editor.tsx";
import { RowsOfTables } from "./row-says.tsx";
import { useDraft } from "./use-draft.ts";
import type { Step } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface GoOnFormProps {
  readonly whose: {
    readonly patientId: PatientId;
    readonly phaseId: Id;
    readonly prescriptionId: Id;
    readonly to: RegimenPhase;
    readonly weightKg: number;
  };
  readonly patient: Patient;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly weightShown: ReactNode;
  readonly step: Step<typeof switchPhase>;
  /** Refused: this is how it stands now. */
  readonly onSeen: (now: Treatment) => void;
  readonly onClose: () => void;
}

/** On what the next phase rests, from when it is, and its dose. */
export function GoOnForm(props: GoOnFormProps) {
  const { whose, patient, treatment, regimen, weightShown, step, onSeen, onClose } = props;
  const { t } = useLingui();
  const shown = useShownDay();
  const today = useDoseDay();
  const { draft, write } = useDraft(goOnKey(treatment), goOnNow);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const taker = { weightKg: whose.weightKg, age: patient.age };
  const beginsOn = beginsOnIn(draft, treatment, today);
  const when = {
    startedOn: treatment.startedOn,
    // The field may be empty while it is being written.
    beginsOn: (beginsOn === "" ? firstToBegin(treatment) : beginsOn) as CalendarDay,
  };
  const proposed = proposeMedicines(regimen, whose.to.code, when, taker);
  const places = placesOf(proposed, draft.prescription, when.beginsOn);
  const facts = { treatment, today, proposed, places };
  const departures = useDepartureWords();
  const owes = owesReason(draft, facts);
  const first = shown(firstToBegin(treatment));
  const last = shown(lastToBegin(today));
  const change = (next: Partial<GoOnDraft>) => {
    write(next);
    setWrong([]);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = wrongInGoOn(draft, facts);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    const now = await step.send(toGoOn(whose, draft, facts));
    const same = now?.find(({ episodeId }) => episodeId === treatment.episodeId);
    if (same) onSeen(same);
  }

  return (
    <form className="treatment-form" noValidate onSubmit={(event) => void submit(event)}>
      <PhaseEvidence name={patient.identity.name} treatment={treatment} regimen={regimen} />
      <DateField
        name="beginsOn"
        label={t`It begins on`}
        max={lastToBegin(today)}
        value={beginsOn}
        wrong={wrong.includes("beginsOn") ? t`Choose a day from ${first} to ${last}.` : null}
        onChange={(beginsOn) => change({ beginsOn })}
      />
      {weightShown}
      <PrescriptionEditor
        title={t`What is to be taken`}
        regimen={regimen}
        taker={taker}
        places={places}
        draft={draft.prescription}
        wrong={wrong}
        onChange={(prescription) => change({ prescription })}
      />
      <RowsOfTables regimen={regimen} taken={[...takenIn(places, draft.prescription)]} taker={taker} />
      {(owes.lacking || owes.departures.length > 0) && (
        <NoteField
          name="why"
          label={owes.lacking ? t`Why go on although something is missing?` : t`Why otherwise than the regimen?`}
          hint={departures(owes.departures)}
          maxLength={1000}
          value={draft.why}
          wrong={wrong.includes("why") ? t`Write why, in your words.` : null}
          onChange={(why) => change({ why })}
        />
      )}
      <NotSent refused={step.refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="main" working={step.working}>
          <Trans>Go on</Trans>
        </Button>
      </div>
    </form>
  );
}
