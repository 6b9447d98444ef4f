import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { type NotPaidReason, notPaidReasons } from "../../../modules/nutrition/benefit.ts";
import { recordBenefit } from "../../../modules/nutrition/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { benefitKindWords, notPaidWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { wholeIn } from "../patients/digits.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { useToday } from "../patients/today.ts";
import type { Ledger, Payment } from "./use-nutrition.ts";

interface BenefitFormProps {
  readonly patientId: PatientId;
  readonly ledger: Ledger;
  readonly month: number;
  readonly kind: Payment["kind"];
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** One month: it came, how much and when; or it did not, and why. */
export function BenefitForm({ patientId, ledger, month, kind, onClose, onKept }: BenefitFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const [paymentId] = useState(() => newId());
  const [came, setCame] = useState<"yes" | "no" | "">("");
  const [rupees, setRupees] = useState(() => String(ledger.months.find((one) => one.month === month)?.rupees ?? ""));
  const [paidOn, setPaidOn] = useState<string>(today);
  const [reference, setReference] = useState("");
  const [because, setBecause] = useState<NotPaidReason | "">("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(recordBenefit, onKept);
  const amount = wholeIn(rupees);
  const money = kind === "money";
  const wrongAmount = money && (amount === null || amount < 1 || amount > 50_000);
  const wrongDay = paidOn === "" || paidOn > today || paidOn < ledger.startedOn;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (came === "") return leadTo("came");
    if (came === "no" && because === "") return leadTo("because");
    if (came === "yes" && wrongAmount) return leadTo("rupees");
    if (came === "yes" && wrongDay) return leadTo("paidOn");
    const said =
      came === "yes"
        ? { paid: true, rupees: money ? amount : null, paidOn, because: null }
        : { paid: false, rupees: null, paidOn: null, because };
    const { episodeId } = ledger;
    const written = reference.trim() === "" || came === "no" ? null : reference;
    void send(recordBenefit.takes.parse({ patientId, episodeId, paymentId, kind, month, ...said, reference: written }));
  }

  const number = i18n.number(month);
  const name = i18n._(benefitKindWords[kind]);
  return (
    <Dialog title={t`${name}, month ${number}`} onClose={onClose} small>
      <form className="plan-form" noValidate onSubmit={submit}>
        <OneOf
          name="came"
          question={t`Did it come?`}
          across={2}
          answers={[
            { value: "yes", words: t`Yes, it came` },
            { value: "no", words: t`No, nothing` },
          ]}
          chosen={came}
          wrong={tried && came === "" ? t`Choose one.` : null}
          onChange={setCame}
        />
        {came === "yes" && (
          <>
            {money && (
              <NumberField
                name="rupees"
                label={t`How much`}
                unit="₹"
                value={rupees}
                wrong={tried && wrongAmount ? t`Write whole rupees, 1 to 50000.` : null}
                onChange={setRupees}
              />
            )}
            <DateField
              name="paidOn"
              label={t`On which day`}
              max={today}
              value={paidOn}
              wrong={tried && wrongDay ? t`Choose a day since the treatment began, today or earlier.` : null}
              onChange={setPaidOn}
            />
            <TextField
              name="reference"
              label={t`Number of the payment`}
              optional
              maxLength={60}
              value={reference}
              onChange={setReference}
            />
          </>
        )}
        {came === "no" && (
          <OneOf
            name="because"
            question={t`Why not?`}
            answers={notPaidReasons.map((value) => ({ value, words: i18n._(notPaidWords[value]) }))}
            chosen={because}
            wrong={tried && because === "" ? t`Choose why.` : null}
            onChange={setBecause}
          />
        )}
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Record</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
