import { useLingui } from "@lingui/react/macro";
import type { Serving } from "../../../modules/nutrition/food.ts";
import { foodOf } from "../../../modules/nutrition/foods.ts";
import { foodWords, portionWords } from "../../text/foods.ts";

/** "1½": halves as a kitchen says them. */
export function amountOf(halves: number, number: (whole: number) => string): string {
  const whole = Math.floor(halves / 2);
  const half = halves % 2 === 1 ? "½" : "";
  return whole === 0 ? half : `${number(whole)}${half}`;
}

export function useFoodWords() {
  const { i18n } = useLingui();
  return {
    food: ({ food }: Pick<Serving, "food">) => i18n._(foodWords[food]),
    /** "1½ katori" */
    portion({ food, halves }: Pick<Serving, "food" | "halves">): string {
      const { id, message } = portionWords[foodOf(food).portion];
      const amount = amountOf(halves, (whole) => i18n.number(whole));
      return i18n._(id, { amount, count: halves <= 2 ? 1 : 2 }, message === undefined ? {} : { message });
    },
  };
}
