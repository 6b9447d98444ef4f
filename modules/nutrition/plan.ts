import { type Eats, type FoodCode, type HalfPortion, mayEat, type Serving, type Totals, totalsOf } from "./food.ts";
import { foods } from "./foods.ts";
import type { Amounts, HomeNeed } from "./need.ts";
import { lookAt, type Looked, servingsOf, type Slot, slotsFor } from "./plate.ts";

/*
 * The cheapest plate that meets a need, found by small steps.
 *
 * It begins with nothing. Each step adds half a portion, takes one away, or puts half or a whole portion of one
 * food in the place of another, whichever makes the plate best; it ends where no step does. First it must be a
 * plate and lie between the need and its upper bound, then it must be cheap; whole portions, a fruit and something
 * of milk, egg, fish or meat are each worth a few rupees to it. The steps are tried in one order, so
 * the same question has the same answer. It is not the cheapest of all plates, but none that one step makes cheaper.
 *
 * With a budget the plate stays within it, and comes as near to the need as that buys. What is missing is said,
 * and what the whole need would cost.
 */

export interface Asked {
  readonly need: HomeNeed;
  readonly eats: Eats;
  readonly diabetes: boolean;
  /** What cannot be had here, or is not eaten. */
  readonly without: readonly FoodCode[];
  /** ₹ a day; null: none. */
  readonly budget: number | null;
  readonly half: (code: FoodCode) => HalfPortion;
}

export interface Plan {
  readonly servings: readonly Serving[];
  readonly totals: Totals;
  /** What it lacks of the need of such a day; both 0 where it meets it. */
  readonly missing: Amounts;
  /** ₹ a day that would meet the need; null where this plate does, or no plate can. */
  readonly wholeFor: number | null;
}

/** @returns null: with what is left to eat no plate can be made */
export function planFor(asked: Asked): Plan | null {
  const allowed = foods.filter(
    (food) => mayEat(food, asked.eats) && (food.suitsDiabetes || !asked.diabetes) && !asked.without.includes(food.code),
  );
  const slots = slotsFor(allowed, asked.half);
  const low = asked.need.refeeding !== null;
  const whole = bestPlate(slots, asked.need, low, null);
  if (whole.lacking > 0) return null;
  const found = planOf(slots, whole.halves, asked);
  if (asked.budget === null || found.totals.rupees <= asked.budget) return found;
  const within = bestPlate(slots, asked.need, low, asked.budget);
  const wholeFor = met(found.missing) ? found.totals.rupees : null;
  if (within.lacking > 0) return { ...found, wholeFor };
  return { ...planOf(slots, within.halves, asked), wholeFor };
}

const met = ({ kcal, protein }: Amounts) => kcal === 0 && protein === 0;

function planOf(slots: readonly Slot[], halves: readonly number[], { need, half }: Asked): Plan {
  const servings = servingsOf(slots, halves);
  const totals = totalsOf(servings, half);
  return { servings, totals, missing: missingOf(totals, need.today), wholeFor: null };
}

export function missingOf(totals: Amounts, need: Amounts): Amounts {
  return { kcal: Math.max(0, need.kcal - totals.kcal), protein: Math.max(0, need.protein - totals.protein) };
}

interface Plate {
  readonly halves: readonly number[];
  readonly lacking: number;
}

interface Sums {
  kcal: number;
  protein: number;
  rupees: number;
}

function bestPlate(slots: readonly Slot[], need: HomeNeed, low: boolean, budget: number | null): Plate {
  const halves = slots.map(() => 0);
  const sums: Sums = { kcal: 0, protein: 0, rupees: 0 };
  const put = (at: number, count: number) => {
    const slot = slots[at];
    if (!slot) return;
    halves[at] = (halves[at] ?? 0) + count;
    sums.kcal += slot.kcal * count;
    sums.protein += slot.protein * count;
    sums.rupees += slot.rupees * count;
  };
  let best = Number.POSITIVE_INFINITY;
  /** Looking at the whole plate takes longest: what loses by its amounts alone is not looked at. */
  const worth = () => {
    const amounts = worthOfAmounts(sums, need, budget);
    return amounts >= best ? amounts : amounts + worthOfPlate(lookAt(slots, halves, low));
  };
  best = worth();
  const better = (steps: Iterable<readonly Step[]>): readonly Step[] | null => {
    let chosen: readonly Step[] | null = null;
    for (const step of steps) {
      for (const [at, count] of step) put(at, count);
      const now = worth();
      for (const [at, count] of step) put(at, -count);
      if (now < best - 1e-6) [best, chosen] = [now, step];
    }
    return chosen;
  };
  for (;;) {
    // There are many exchanges and few additions: first it is filled.
    const step = better(additions(slots)) ?? better(exchanges(slots, halves));
    if (step === null) return { halves, lacking: lookAt(slots, halves, low).lacking };
    for (const [at, count] of step) put(at, count);
  }
}

type Step = readonly [at: number, count: number];

function* additions(slots: readonly Slot[]): Generator<readonly Step[]> {
  for (const at of slots.keys()) {
    yield [[at, 1]];
    yield [[at, 2]];
  }
}

/** Less of a food, or another in its place. */
function* exchanges(slots: readonly Slot[], halves: readonly number[]): Generator<readonly Step[]> {
  for (const at of slots.keys()) {
    const there = Math.min(2, halves[at] ?? 0);
    for (let less = 1; less <= there; less += 1) {
      yield [[at, -less]];
      for (const other of slots.keys()) {
        if (other === at) continue;
        for (let more = 1; more <= less + 1; more += 1) {
          yield [
            [at, -less],
            [other, more],
          ];
        }
      }
    }
  }
}

/** ₹ that a plate may cost more for it. A wish of ours, and nothing that was read. */
const worthPaying = { wholePortion: 0.6, fruit: 8, animal: 15 } as const;

/** The lower the better: a plate before its amounts, its amounts before its price. */
function worthOfAmounts(sums: Sums, { today, most }: HomeNeed, budget: number | null): number {
  const short = Math.max(0, 1 - sums.kcal / today.kcal) + Math.max(0, 1 - sums.protein / today.protein);
  const over = Math.max(0, sums.kcal / most.kcal - 1) + Math.max(0, sums.protein / most.protein - 1);
  const dear = budget === null ? 0 : Math.max(0, sums.rupees / budget - 1);
  return (over + dear) * 1e7 + short * 1e5 + sums.rupees;
}

function worthOfPlate({ lacking, odd, hasFruit, hasAnimal }: Looked): number {
  const wishes = odd * worthPaying.wholePortion + (hasFruit ? 0 : worthPaying.fruit);
  return lacking * 1e6 + wishes + (hasAnimal ? 0 : worthPaying.animal);
}
