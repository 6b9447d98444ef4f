import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { closeTreatment } from "../../../modules/treatment/operations.ts";
import type { Outcome } from "../../../modules/treatment/outcome.ts";
import { closeWords } from "../../text/treatment.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { usePatient } from "../patients/page/use-patient.ts";
import { closeKey } from "./close-draft.ts";
import { CloseForm } from "./close-form.tsx";
import { useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface CloseTreatmentProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** No other phase comes behind the present one. */
  readonly isLast: boolean;
  /** What the form opens with. */
  readonly outcome?: Outcome | "";
  readonly onDone: () => void;
}

/** The act that ends a treatment with its outcome. */
export function CloseTreatment({ patientId, treatment, isLast, outcome = "", onDone }: CloseTreatmentProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const name = usePatient(patientId).data?.identity.name ?? "";
  const [outcomeId] = useState(newId);
  // What was in sight when the form was opened: whatever comes in behind it is the house's to refuse.
  const [seen, setSeen] = useState<Treatment | null>(null);
  const ended = treatment.outcomes.some(
    (view) => view.open && (view.outcome === "cured" || view.outcome === "completed"),
  );
  const close = () => setSeen(null);
  const step = useStep(closeTreatment, patientId, () => {
    drafts.delete(closeKey(treatment));
    close();
    onDone();
  });
  return (
    <>
      <Button
        look={isLast && ended ? "main" : "plain"}
        onPress={() => {
          step.forget();
          setSeen(treatment);
        }}
      >
        {outcome === "" ? <Trans>Close treatment</Trans> : i18n._(closeWords[outcome])}
      </Button>
      {seen && (
        <Dialog title={t`Close treatment`} onClose={close}>
          <CloseForm
            whose={{ patientId, outcomeId }}
            name={name}
            treatment={seen}
            outcome={outcome}
            step={step}
            onSeen={(now) => setSeen((open) => open && now)}
            onClose={close}
          />
        </Dialog>
      )}
    </>
  );
}
