import { Trans, useLingui } from "@lingui/react/macro";
import { type Eats, type FoodCode, mayEat } from "../../../modules/nutrition/food.ts";
import { foods } from "../../../modules/nutrition/foods.ts";
import { foodWords } from "../../text/foods.ts";
import { Chips } from "../../ui/chips.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { wholeIn } from "../patients/digits.ts";

interface MoreAskedProps {
  readonly budget: string;
  readonly without: readonly FoodCode[];
  readonly eats: Eats | "";
  readonly onChange: (more: { readonly budget?: string; readonly without?: readonly FoodCode[] }) => void;
}

/** What a plan may cost, and what cannot be had: asked only where it matters. */
export function MoreAsked({ budget, without, eats, onChange }: MoreAskedProps) {
  const { t, i18n } = useLingui();
  const rupees = wholeIn(budget);
  const wrong = budget.trim() !== "" && (rupees === null || rupees < 10 || rupees > 1000);
  return (
    <details className="plan-more">
      <summary>
        <Trans>Money for food, and what cannot be had</Trans>
      </summary>
      <NumberField
        name="budget"
        label={t`Money for food in a day`}
        unit="₹"
        optional
        value={budget}
        wrong={wrong ? t`Write rupees, 10 to 1000, or leave it empty.` : null}
        onChange={(value) => onChange({ budget: value })}
      />
      <Chips
        label={t`Cannot be had, or is not eaten`}
        choices={foods
          .filter((food) => eats === "" || mayEat(food, eats))
          .map(({ code }) => ({ value: code, words: i18n._(foodWords[code]) }))}
        chosen={without}
        onChange={(chosen) => onChange({ without: chosen })}
      />
    </details>
  );
}
