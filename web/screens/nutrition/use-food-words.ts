import { useLingui } from "@lingui/react/macro";
import type { Serving } from "../../../modules/nutrition/food.ts";
import { foodOf } from "../../../modules/nutrition/foods.ts";
import { foodWords, portionWords } from "../../text/foods.ts";
import { sayFilled } from "../../text/treatment.ts";

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
    /**
     * "1½ katori"; of rotis the number alone, since their name says the rest.
     *
     * @param amount as "1½", unless it is to be said in another way
     */
    portion(
      { food, halves }: Pick<Serving, "food" | "halves">,
      amount = amountOf(halves, (whole) => i18n.number(whole)),
    ): string {
      const { portion } = foodOf(food);
      if (portion === "roti") return amount;
      return sayFilled(i18n, portionWords[portion], { amount, count: halves <= 2 ? 1 : 2 });
    },
  };
}
