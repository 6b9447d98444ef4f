import type { Judged } from "../growth/judged.ts";
import type { ReferTo } from "../growth/referral-codes.ts";
import {
  anganwadi,
  breastUntil,
  type ChildNeed,
  childNeeds,
  eatsFrom,
  oneMeal,
  plates,
  withoutBreast,
} from "./child-needs.ts";
import { type Eats, halfOf, type Serving, type Totals, totalsOf } from "./food.ts";
import { foodOf } from "./foods.ts";

/*
 * What a child eats in a day, by age and growth, or why nobody says it.
 *
 *   to be seen by somebody today     → they go first: no plate is shown, nothing waits for one
 *   below six months                 → the breast alone
 *   from five years on               → no plate: the tables end
 *   otherwise                        → the plate of that age; moderately wasted or underweight, a meal more
 */

export type ChildFood =
  | { readonly is: "go-first"; readonly to: ReferTo }
  | { readonly is: "breast-alone" }
  | { readonly is: "too-old" }
  | ChildPlate;

export interface ChildPlate {
  readonly is: "plate";
  readonly need: ChildNeed;
  readonly servings: readonly Serving[];
  readonly totals: Totals;
  /** Beside the breast. */
  readonly breast: boolean;
  /** A meal more than children of that age. */
  readonly more: boolean;
  readonly anganwadi: typeof anganwadi.usual;
}

export interface EatingChild {
  readonly ageDays: number;
  /** Of the newest measure; null: never measured. */
  readonly judged: Pick<Judged, "referrals" | "wasted" | "scores"> | null;
  readonly eats: Eats;
  readonly breastfed: boolean;
}

export function childFoodOf({ ageDays, judged, eats, breastfed }: EatingChild): ChildFood {
  const first = judged?.referrals.find(({ within, to }) => within === "today" && to !== "measure-here");
  if (first) return { is: "go-first", to: first.to };
  if (ageDays < eatsFrom.days) return { is: "breast-alone" };
  const need = childNeeds.find(({ from, until }) => ageDays >= from && ageDays < until);
  if (!need) return { is: "too-old" };
  const breast = breastfed && ageDays < breastUntil;
  const more = isThin(judged);
  const servings = added(
    plates[need.band][eats],
    ...(breast || ageDays >= breastUntil ? [] : withoutBreast),
    ...(more ? oneMeal[eats] : []),
  );
  const totals = totalsOf(servings, (code) => halfOf(foodOf(code)));
  return {
    ...{ is: "plate", need, servings, totals, breast, more },
    anganwadi: more ? anganwadi.malnourished : anganwadi.usual,
  };
}

/** Moderately wasted, or underweight: below −2. */
const isThin = (judged: EatingChild["judged"]): boolean =>
  judged !== null && (judged.wasted.class === "MAM" || (judged.scores.weightForAge?.z ?? 0) < -2);

/** The same food at the same meal is one serving. */
function added(servings: readonly Serving[], ...more: readonly Serving[]): readonly Serving[] {
  return more.reduce<readonly Serving[]>((all, { meal, food, halves }) => {
    const at = all.findIndex((one) => one.meal === meal && one.food === food);
    return at < 0
      ? [...all, { meal, food, halves }]
      : all.map((one, place) => (place === at ? { ...one, halves: one.halves + halves } : one));
  }, servings);
}
