import "./nutrition.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { amountsSource, mostSource, supplement } from "../../../modules/nutrition/benefit.ts";
import { recordBenefit } from "../../../modules/nutrition/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { BenefitForm } from "./benefit-form.tsx";
import { BenefitMonths } from "./benefit-months.tsx";
import { Line } from "./sources.tsx";
import { TakeBackBenefit } from "./take-back-benefit.tsx";
import { type Ledger, type Payment, useBenefits, useNutritionReadAgain } from "./use-nutrition.ts";

/** Month by month: was the nutrition benefit paid, and how much of all that was due. */
export function BenefitPanel({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const read = useBenefits(patientId);
  const readAgain = useNutritionReadAgain(patientId);
  const [writing, write] = useState<{
    readonly ledger: Ledger;
    readonly month: number;
    readonly kind: Payment["kind"];
  } | null>(null);
  const [takingBack, takeBack] = useState<Payment | null>(null);
  const mayWrite = recordBenefit.allow.some((rule) => rule.couldPass(actor));
  if (read.error && ["not-allowed", "no-such-thing"].includes(refusalOf(read.error).code)) return null;
  const treatments = read.data?.treatments ?? [];
  if (read.data && treatments.length === 0) return null;
  const done = () => {
    void readAgain();
    write(null);
    takeBack(null);
  };
  return (
    <div className="benefit">
      <Panel title={t`Nutrition benefit`}>
        <Unread
          waiting={read.isPending ? t`The nutrition benefit is loading` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        {treatments.map((ledger) => (
          <OneTreatment
            key={ledger.episodeId}
            ledger={ledger}
            named={treatments.length > 1}
            onWrite={mayWrite ? (month, kind) => write({ ledger, month, kind }) : null}
            onTakeBack={mayWrite ? takeBack : null}
          />
        ))}
      </Panel>
      {writing && <BenefitForm patientId={patientId} {...writing} onClose={() => write(null)} onKept={done} />}
      {takingBack && (
        <TakeBackBenefit patientId={patientId} payment={takingBack} onClose={() => takeBack(null)} onDone={done} />
      )}
    </div>
  );
}

interface OneTreatmentProps {
  readonly ledger: Ledger;
  readonly named: boolean;
  readonly onWrite: ((month: number, kind: Payment["kind"]) => void) | null;
  readonly onTakeBack: ((payment: Payment) => void) | null;
}

function OneTreatment({ ledger, named, onWrite, onTakeBack }: OneTreatmentProps) {
  const { t, i18n } = useLingui();
  const day = useShownDay()(ledger.startedOn);
  const { sums } = ledger;
  const [paid, due] = [i18n.number(sums.rupeesPaid), i18n.number(sums.rupeesDue)];
  const [monthsPaid, monthsDue] = [i18n.number(sums.monthsPaid), i18n.number(sums.monthsDue)];
  const mass = i18n.number(ledger.supplement.bodyMass ?? 0, { minimumFractionDigits: 1 });
  return (
    <section aria-label={t`Treatment since ${day}`}>
      {named && (
        <h3>
          <Trans>Treatment since {day}</Trans>
        </h3>
      )}
      <p className="benefit-sum">
        <b>
          <Trans>
            ₹{paid} of ₹{due} came
          </Trans>
        </b>
        <span>
          <Trans>
            {monthsPaid} of {monthsDue} months paid
          </Trans>
        </span>
      </p>
      <BenefitMonths ledger={ledger} kind="money" onWrite={onWrite} onTakeBack={onTakeBack} />
      {ledger.supplement.due !== false && (
        <>
          <h3>
            <Trans>Food supplement, months 1 and 2</Trans>
          </h3>
          <p className="quiet">
            {ledger.supplement.due ? (
              <Trans>
                Due: BMI {mass} at the start, below {supplement.below}.
              </Trans>
            ) : (
              <Trans>
                Whether it is due is not known: weight and height at the start are missing, or they are a child.
              </Trans>
            )}
          </p>
          <BenefitMonths ledger={ledger} kind="supplement" onWrite={onWrite} onTakeBack={onTakeBack} />
        </>
      )}
      <details className="plan-sources">
        <summary>
          <Trans>Where these amounts come from, and what is not verified</Trans>
        </summary>
        <ul>
          {[amountsSource, supplement.source, mostSource].map((source) => (
            <Line key={source.says} source={source} />
          ))}
        </ul>
      </details>
    </section>
  );
}
