import { select } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Serving } from "../../../../modules/nutrition/food.ts";
import { foodOf } from "../../../../modules/nutrition/foods.ts";

/** Halves as one says them: a voice reads "1½" as it likes, and in Hindi half a roti is not half a glass. */
export function useAmountAloud(): (serving: Pick<Serving, "food" | "halves">) => string {
  const { t, i18n } = useLingui();
  return ({ food, halves }) => {
    const { portion } = foodOf(food);
    const whole = i18n.number(Math.floor(halves / 2));
    if (halves % 2 === 0) return whole;
    if (halves === 1) return t`${select(portion, { other: "half a" })}`;
    if (halves === 3) return t`one and a half`;
    return halves === 5 ? t`two and a half` : t`${whole} and a half`;
  };
}
