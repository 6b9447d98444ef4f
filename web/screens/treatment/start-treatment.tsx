import "./treatment.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { startTreatment } from "../../../modules/treatment/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useDiagnosis } from "../diagnosis/use-record.ts";
import { usePatient } from "../patients/page/use-patient.ts";
import { type NewTreatment, startKey } from "./start-draft.ts";
import { StartForm } from "./start-form.tsx";
import { type Step, useStep } from "./use-step.ts";
import { runningOf, useTreatments } from "./use-treatments.ts";
import { Weighed } from "./weighed.tsx";

interface StartTreatmentProps {
  readonly patientId: PatientId;
  readonly name: string;
  readonly onStarted: () => void;
}

/** The act, and the form that names whose treatment it is. */
export function StartTreatment({ patientId, name, onStarted }: StartTreatmentProps) {
  const { t } = useLingui();
  const { newId, drafts } = useAtHand();
  const patient = usePatient(patientId);
  const running = runningOf(useTreatments(patientId).data);
  const [begun] = useState<NewTreatment>(() => ({
    patientId,
    episodeId: newId(),
    phaseId: newId(),
    prescriptionId: newId(),
  }));
  const [open, setOpen] = useState(false);
  const step = useStep(startTreatment, patientId, () => {
    drafts.delete(startKey(patientId));
    setOpen(false);
    onStarted();
  });
  if (running && !open) return null;
  return (
    <>
      <Button
        look="main"
        icon="begin"
        onPress={() => {
          step.forget();
          // The dose hangs on the newest weight, and somebody may have taken one just now.
          void patient.refetch();
          setOpen(true);
        }}
      >
        <Trans>Start treatment</Trans>
      </Button>
      {open && (
        <Dialog title={t`Start treatment: ${name}`} onClose={() => setOpen(false)}>
          <Read begun={begun} step={step} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface ReadProps {
  readonly begun: NewTreatment;
  readonly step: Step<typeof startTreatment>;
  readonly onClose: () => void;
}

/** The form stands on the record and on the weight: both are here before it is. */
function Read({ begun, step, onClose }: ReadProps) {
  const { t } = useLingui();
  const patient = usePatient(begun.patientId);
  const diagnosis = useDiagnosis(begun.patientId);
  if (!patient.data || !diagnosis.data) {
    return (
      <Unread
        waiting={patient.isPending || diagnosis.isPending ? t`The patient’s record is loading` : null}
        error={patient.error ?? diagnosis.error}
        working={patient.isFetching || diagnosis.isFetching}
        onAgain={() => {
          void patient.refetch();
          void diagnosis.refetch();
        }}
      />
    );
  }
  const record = diagnosis.data;
  const known = patient.data;
  return (
    <Weighed patient={known} onClose={onClose}>
      {(weightKg, weightShown) => (
        <StartForm
          begun={begun}
          patient={known}
          record={record}
          weightKg={weightKg}
          weightShown={weightShown}
          step={step}
          onClose={onClose}
        />
      )}
    </Weighed>
  );
}
