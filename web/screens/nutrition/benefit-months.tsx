import { Trans, useLingui } from "@lingui/react/macro";
import { benefitKindWords, notPaidWords, paymentWithdrawalWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Ledger, Payment } from "./use-nutrition.ts";

interface BenefitMonthsProps {
  readonly ledger: Ledger;
  readonly kind: Payment["kind"];
  readonly onWrite: ((month: number, kind: Payment["kind"]) => void) | null;
  readonly onTakeBack: ((payment: Payment) => void) | null;
}

/** A row for each month of treatment that has begun, the newest first. */
export function BenefitMonths({ ledger, kind, onWrite, onTakeBack }: BenefitMonthsProps) {
  const { i18n } = useLingui();
  const day = useShownDay();
  const name = i18n._(benefitKindWords[kind]);
  const months = ledger.months.filter(({ month }) => kind === "money" || month <= ledger.supplement.months);
  return (
    <table className="benefit-months" aria-label={name}>
      <thead className="only-heard">
        <tr>
          <th scope="col">
            <Trans>Month</Trans>
          </th>
          <th scope="col">
            <Trans>What came</Trans>
          </th>
          <th scope="col">
            <Trans>Write down</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, from, rupees }) => {
          const words = ledger.payments.filter((one) => one.kind === kind && one.month === month);
          const now = words.find((one) => !one.replaced && one.takenBack === null);
          const before = words.filter((one) => one !== now);
          const [number, due] = [i18n.number(month), i18n.number(rupees)];
          return (
            <tr key={month}>
              <th scope="row">
                <Trans>Month {number}</Trans>
                <small>
                  {day(from)}
                  {kind === "money" && ` · ₹${due}`}
                </small>
              </th>
              <td>
                <Came payment={now} />
                {before.length > 0 && (
                  <details>
                    <summary>
                      <Trans>What was written before</Trans>
                    </summary>
                    {before.map((one) => (
                      <p key={one.paymentId} className="benefit-before">
                        <s>
                          <Came payment={one} />
                        </s>
                        {one.takenBack && (
                          <small>
                            {i18n._(paymentWithdrawalWords[one.takenBack.why])} · {one.takenBack.by.name ?? "–"}
                          </small>
                        )}
                      </p>
                    ))}
                  </details>
                )}
              </td>
              <td>
                {onWrite && !now?.paid && (
                  <Button onPress={() => onWrite(month, kind)}>
                    <Trans>Write down</Trans>
                    <span className="only-heard">
                      {name}, <Trans>Month {number}</Trans>
                    </span>
                  </Button>
                )}
                {onTakeBack && now?.paid && (
                  <Button look="bare" onPress={() => onTakeBack(now)}>
                    <Trans>Take back</Trans>
                    <span className="only-heard">
                      {name}, <Trans>Month {number}</Trans>
                    </span>
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Came({ payment }: { readonly payment: Payment | undefined }) {
  const { i18n } = useLingui();
  const day = useShownDay();
  if (!payment) {
    return (
      <span className="benefit-came">
        <i className="shape shape-later" aria-hidden="true" />
        <Trans>Nothing written yet</Trans>
      </span>
    );
  }
  const [rupees, on] = [i18n.number(payment.rupees ?? 0), payment.paidOn === null ? "" : day(payment.paidOn)];
  return (
    <span className="benefit-came">
      <i className={`shape shape-${payment.paid ? "done" : "overdue"}`} aria-hidden="true" />
      <span>
        {payment.paid ? (
          payment.kind === "money" ? (
            <Trans>
              Paid: ₹{rupees} on {on}
            </Trans>
          ) : (
            <Trans>Given on {on}</Trans>
          )
        ) : (
          <Trans>Not paid</Trans>
        )}
        {payment.because && `: ${i18n._(notPaidWords[payment.because])}`}
        {payment.reference !== null && ` · ${payment.reference}`}
        <small>{payment.by.name ?? "–"}</small>
      </span>
    </span>
  );
}
