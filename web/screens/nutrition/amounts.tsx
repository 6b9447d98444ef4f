import { Trans, useLingui } from "@lingui/react/macro";
import type { Totals } from "../../../modules/nutrition/food.ts";
import type { Amounts as Need } from "../../../modules/nutrition/need.ts";

interface AmountsProps {
  readonly totals: Totals;
  readonly need: Need;
  /** ₹ a day; null: none was set. */
  readonly budget: number | null;
  /** ₹ a day that would meet the need, where this plate does not. */
  readonly wholeFor?: number | null;
}

/** What a day gives of what is needed, and what it costs: each as so much of so much. */
export function Amounts({ totals, need, budget, wholeFor = null }: AmountsProps) {
  const { t, i18n } = useLingui();
  const whole = (number: number) => i18n.number(Math.round(number));
  const [kcal, kcalNeeded] = [whole(totals.kcal), whole(need.kcal)];
  const [protein, proteinNeeded] = [whole(totals.protein), whole(need.protein)];
  const [rupees, month, most] = [whole(totals.rupees), whole(totals.rupees * 30), whole(budget ?? 0)];
  const [lessKcal, lessProtein] = [need.kcal - totals.kcal, need.protein - totals.protein];
  const missing = [
    ...(lessKcal >= 1 ? [t`${whole(lessKcal)} kcal`] : []),
    ...(lessProtein >= 0.5 ? [t`${whole(Math.max(1, lessProtein))} g protein`] : []),
  ].join(", ");
  const enough = wholeFor === null ? "" : whole(wholeFor);
  return (
    <div className="amounts">
      <Bar words={t`Energy`} is={t`${kcal} of ${kcalNeeded} kcal`} part={totals.kcal / need.kcal} />
      <Bar words={t`Protein`} is={t`${protein} of ${proteinNeeded} g`} part={totals.protein / need.protein} />
      <Bar
        words={t`Cost`}
        is={
          budget === null ? t`₹${rupees} a day, ₹${month} a month` : t`₹${rupees} of ₹${most} a day, ₹${month} a month`
        }
        part={budget === null ? null : totals.rupees / budget}
      />
      {missing !== "" && (
        <p className="amounts-missing">
          <i className="shape shape-attention" aria-hidden="true" />
          <span>
            <Trans>Missing in a day: {missing}.</Trans>{" "}
            {enough !== "" && <Trans>The whole need would cost ₹{enough} a day.</Trans>}
          </span>
        </p>
      )}
    </div>
  );
}

function Bar({ words, is, part }: { readonly words: string; readonly is: string; readonly part: number | null }) {
  return (
    <div className="amounts-line">
      <span>{words}</span>
      <b>{is}</b>
      {part !== null && (
        <span className="amounts-bar" aria-hidden="true" data-short={part < 0.995 ? "" : undefined}>
          <span style={{ width: `${Math.min(100, Math.round(100 * part))}%` }} />
        </span>
      )}
    </div>
  );
}
