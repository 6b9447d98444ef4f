import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { changePrescription } from "../../../modules/treatment/operations.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useDiagnosis } from "../diagnosis/use-record.ts";
import { usePatient } from "../patients/page/use-patient.ts";
import { changeKey, type Opening } from "./change-draft.ts";
import { ChangeForm } from "./change-form.tsx";
import { type Step, useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";
import { Weighed } from "./weighed.tsx";

export interface ChangePrescriptionProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  /** With what the form opens. */
  readonly opening?: Opening;
  readonly look?: "main" | "plain";
  /** On the button. */
  readonly children: ReactNode;
  readonly onDone: () => void;
}

const fromTheChart: Opening = { is: "chart" };

/** The act by which something else is taken from some day on. */
export function ChangePrescription({ look = "plain", children, ...props }: ChangePrescriptionProps) {
  const { patientId, treatment, opening = fromTheChart, onDone } = props;
  const { t } = useLingui();
  const { newId, drafts } = useAtHand();
  const patient = usePatient(patientId);
  const [prescriptionId, setPrescriptionId] = useState(newId);
  // What was in sight when the form was opened: whatever comes in behind it is the house's to refuse.
  const [seen, setSeen] = useState<Treatment | null>(null);
  const close = () => setSeen(null);
  const step = useStep(changePrescription, patientId, () => {
    drafts.delete(changeKey(treatment, opening));
    // The next change is another prescription.
    setPrescriptionId(newId());
    close();
    onDone();
  });
  return (
    <>
      <Button
        look={look}
        onPress={() => {
          step.forget();
          void patient.refetch();
          setSeen(treatment);
        }}
      >
        {children}
      </Button>
      {seen && (
        <Dialog title={t`Change the prescription`} onClose={close}>
          <Read
            {...props}
            opening={opening}
            seen={seen}
            prescriptionId={prescriptionId}
            step={step}
            onSeen={(now) => setSeen((open) => open && now)}
            onClose={close}
          />
        </Dialog>
      )}
    </>
  );
}

interface ReadProps extends Omit<ChangePrescriptionProps, "children" | "look"> {
  readonly opening: Opening;
  readonly seen: Treatment;
  readonly prescriptionId: ReturnType<ReturnType<typeof useAtHand>["newId"]>;
  readonly step: Step<typeof changePrescription>;
  readonly onSeen: (now: Treatment) => void;
  readonly onClose: () => void;
}

/** Doses hang on the weight, and what may be added on the results: both are here before the form is. */
function Read({ patientId, regimen, opening, seen, prescriptionId, step, onSeen, onClose }: ReadProps) {
  const { t } = useLingui();
  const patient = usePatient(patientId);
  const diagnosis = useDiagnosis(patientId);
  const known = patient.data;
  const record = diagnosis.data;
  if (!known || !record) {
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
  return (
    <Weighed patient={known} onClose={onClose}>
      {(weightKg, weightShown) => (
        <ChangeForm
          whose={{ patientId, prescriptionId }}
          name={known.identity.name}
          taker={{ weightKg, age: known.age }}
          treatment={seen}
          regimen={regimen}
          resistance={record.resistance}
          opening={opening}
          weightShown={weightShown}
          step={step}
          onSeen={onSeen}
          onClose={onClose}
        />
      )}
    </Weighed>
  );
}
