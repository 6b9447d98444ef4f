import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { switchPhase } from "../../../modules/treatment/operations.ts";
import type { Regimen, RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { goOnWords } from "../../text/treatment.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { usePatient } from "../patients/page/use-patient.ts";
import { goOnKey } from "./go-on-draft.ts";
import { GoOnForm } from "./go-on-form.tsx";
import { useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";
import { Weighed } from "./weighed.tsx";

interface GoOnProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly to: RegimenPhase;
  readonly onDone: () => void;
}

/** The act that leads on to the next phase. */
export function GoOn({ patientId, treatment, regimen, to, onDone }: GoOnProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const patient = usePatient(patientId);
  const [ids] = useState(() => ({ phaseId: newId(), prescriptionId: newId() }));
  // What was in sight when the form was opened: whatever comes in behind it is the house's to refuse.
  const [seen, setSeen] = useState<Treatment | null>(null);
  const close = () => setSeen(null);
  const step = useStep(switchPhase, patientId, () => {
    drafts.delete(goOnKey(treatment));
    close();
    onDone();
  });
  const words = i18n._(goOnWords[to.code]);
  return (
    <>
      <Button
        look={treatment.lacking.length === 0 ? "main" : "plain"}
        icon="begin"
        onPress={() => {
          step.forget();
          void patient.refetch();
          setSeen(treatment);
        }}
      >
        {words}
      </Button>
      {seen && (
        <Dialog title={words} onClose={close}>
          {patient.data ? (
            <Weighed patient={patient.data} onClose={close}>
              {(weightKg, weightShown) => (
                <GoOnForm
                  whose={{ patientId, ...ids, to, weightKg }}
                  patient={patient.data}
                  treatment={seen}
                  regimen={regimen}
                  weightShown={weightShown}
                  step={step}
                  onSeen={(now) => setSeen((open) => open && now)}
                  onClose={close}
                />
              )}
            </Weighed>
          ) : (
            <Unread
              waiting={patient.isPending ? t`The patient’s record is loading` : null}
              error={patient.error}
              working={patient.isFetching}
              onAgain={() => void patient.refetch()}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
