import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { ChildId } from "../../../modules/children/child.ts";
import type { AefiId } from "../../../modules/immunization/aefi.ts";
import { followUps } from "../../../modules/immunization/aefi-steps.ts";
import { followUpAefi, lookAtAefi } from "../../../modules/immunization/operations.ts";
import { aefiStepWords } from "../../text/aefi-steps.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { type Step, TakeStep } from "./take-step.tsx";

interface TakeStepsProps {
  readonly childId: ChildId;
  readonly aefiId: AefiId;
  readonly taken: readonly { readonly step: Step }[];
}

/** What this person may say of an event next: each of it once. */
export function TakeSteps({ childId, aefiId, taken }: TakeStepsProps) {
  const { i18n } = useLingui();
  const { actor } = useAtHand();
  const [step, setStep] = useState<Step | null>(null);
  const may = (operation: typeof lookAtAefi | typeof followUpAefi) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const closed = taken.some((one) => one.step === "closed");
  const steps: readonly Step[] = [
    ...(may(lookAtAefi) ? (["medical-officer"] as const) : []),
    ...(may(followUpAefi) && !closed ? followUps : []),
  ];
  const open = steps.filter((one) => !taken.some((other) => other.step === one));
  if (open.length === 0) return null;
  return (
    <div className="children-acts">
      {open.map((one, at) => (
        <Button key={one} look={at === 0 && one !== "closed" ? "main" : "bare"} onPress={() => setStep(one)}>
          {one === "medical-officer" ? <Trans>I have seen it</Trans> : i18n._(aefiStepWords[one])}
        </Button>
      ))}
      {step && <TakeStep childId={childId} aefiId={aefiId} step={step} onClose={() => setStep(null)} />}
    </div>
  );
}
