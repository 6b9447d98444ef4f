import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import type { Serving } from "../../../../modules/nutrition/food.ts";
import { readCarePlan } from "../../../../modules/nutrition/operations.ts";
import type { KeptBehindPin, PhoneAtHand } from "../phone-at-hand.ts";

/* What somebody eats, as their own phone keeps and shows it. */

export interface HomeFood {
  readonly is: "home";
  readonly servings: readonly Serving[];
  /** Food is begun low, and grows in steps. */
  readonly low: boolean;
  /** When it is looked at next; null: nobody does. */
  readonly reviewOn: CalendarDay | null;
}

export type Food =
  /** Nobody has made a plan. */
  | { readonly is: "none" }
  /** They are in danger, and no plan for home helps. */
  | { readonly is: "hospital"; readonly on: CalendarDay }
  | HomeFood;

const place = "my-food";

/** No weight, no number, no name and nothing that staff wrote: the phone keeps no more than it shows. */
export function foodIn({ plan }: Pick<AnswerOf<typeof readCarePlan>, "plan">): Food {
  if (plan === null || plan.need.is === "no-plan") return { is: "none" };
  if (plan.need.is === "hospital") return { is: "hospital", on: plan.on };
  const { servings, need, reviewOn } = plan;
  return { is: "home", servings, low: need.refeeding !== null, reviewOn };
}

export const keptFoodOf = ({
  call,
  patientId,
  behindPin,
}: Pick<PhoneAtHand, "call" | "patientId" | "behindPin">): KeptBehindPin<Food> => ({
  kept: async () => (await behindPin.read(place)) as Food | null,
  async ask() {
    const asked = await call(readCarePlan, { patientId });
    if (asked.is === "refused") return { refused: asked.code };
    const food = foodIn(asked.answer);
    await behindPin.keep(place, food);
    return food;
  },
});

/**
 * What is to be heeded before the meals; null: nothing. A phone may be without network for weeks, so the day is its
 * own, and a step of few calories does not go on because nobody could say that it is over.
 */
export function heedOf(
  { low, reviewOn }: HomeFood,
  today: CalendarDay,
): "only-this-much" | "step-is-over" | "review-is-due" | null {
  const waits = reviewOn !== null && today >= reviewOn;
  if (low) return waits ? "step-is-over" : "only-this-much";
  return waits ? "review-is-due" : null;
}
