import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { paymentWithdrawals } from "../../../modules/nutrition/benefit.ts";
import { takeBackBenefit } from "../../../modules/nutrition/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { paymentWithdrawalWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import type { Payment } from "./use-nutrition.ts";

interface TakeBackBenefitProps {
  readonly patientId: PatientId;
  readonly payment: Payment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function TakeBackBenefit({ patientId, payment: { paymentId }, onClose, onDone }: TakeBackBenefitProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState<(typeof paymentWithdrawals)[number] | "">("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(takeBackBenefit, onDone);
  const takeBack = () => {
    setTried(true);
    if (why !== "") void send({ patientId, paymentId, why });
  };
  return (
    <Dialog title={t`Take this payment back?`} onClose={onClose} small>
      <div className="plan-form">
        <OneOf
          name="why"
          question={t`Why?`}
          answers={paymentWithdrawals.map((value) => ({ value, words: i18n._(paymentWithdrawalWords[value]) }))}
          chosen={why}
          wrong={tried && why === "" ? t`Choose why.` : null}
          onChange={setWhy}
        />
        <p className="quiet">
          <Trans>It stays readable, struck through, and counts no more.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button look="stop" working={working} onPress={takeBack}>
            <Trans>Take back</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
