import { type Food, type FoodCode, type FoodPart, type HalfPortion, meals, type Meal, type Serving } from "./food.ts";

/*
 * What makes a day's food a plate that somebody would eat, and by how much a heap of servings is none.
 *
 *   breakfast, lunch, dinner   a staple and a protein each; lunch and dinner a vegetable and a spoon of oil too
 *   mid-morning, evening       something
 *   over the day               two staples, three proteins and two vegetables that differ
 *   at one meal                five foods, between meals three, at most; no food more than half of its day's most
 *
 * Where food is begun low a plate is half of that: half a portion each, and nothing that has to differ.
 */

const parts: readonly FoodPart[] = ["staple", "protein", "vegetable", "fruit", "extra"];
const [staple, protein, vegetable, fruit] = [0, 1, 2, 3];
const differing = [2, 3, 2];
const oil: FoodCode = "mustard-oil";

interface MealRule {
  readonly main: boolean;
  readonly greens: boolean;
  readonly mostFoods: number;
}
const rules: Readonly<Record<Meal, MealRule>> = {
  breakfast: { main: true, greens: false, mostFoods: 5 },
  "mid-morning": { main: false, greens: false, mostFoods: 3 },
  lunch: { main: true, greens: true, mostFoods: 5 },
  evening: { main: false, greens: false, mostFoods: 3 },
  dinner: { main: true, greens: true, mostFoods: 5 },
};

/** One place on the plate that may be filled: a food at a meal. */
export interface Slot extends HalfPortion {
  readonly meal: Meal;
  readonly food: Food;
  /** Its meal, food and part as numbers: a plate is looked at some hundred thousand times. */
  readonly mealAt: number;
  readonly foodAt: number;
  readonly partAt: number;
  /** In half portions. */
  readonly mostHere: number;
}

export function slotsFor(foods: readonly Food[], half: (code: FoodCode) => HalfPortion): readonly Slot[] {
  return meals.flatMap((meal, mealAt) =>
    foods.flatMap((food, foodAt) => {
      if (!food.at.includes(meal)) return [];
      const mostHere = Math.max(2, Math.ceil(food.most / 2) * 2);
      return [{ meal, food, mealAt, foodAt, partAt: parts.indexOf(food.part), mostHere, ...half(food.code) }];
    }),
  );
}

export interface Looked {
  /** Half portions and foods that are too few or too many; 0: it is a plate. */
  readonly lacking: number;
  /** Foods of which half a portion is left over: nobody likes to measure that. */
  readonly odd: number;
  readonly hasFruit: boolean;
  /** Milk, curd, paneer, an egg, fish or meat. */
  readonly hasAnimal: boolean;
}

const animals: readonly FoodCode[] = ["milk", "curd", "paneer", "egg", "fish", "chicken", "mutton"];

/** @param halves of each slot */
export function lookAt(slots: readonly Slot[], halves: readonly number[], low: boolean): Looked {
  const ofPart = new Int16Array(meals.length * parts.length);
  const [kinds, oils] = [new Int16Array(meals.length), new Int16Array(meals.length)];
  const inDay = new Int16Array(64);
  const differ = new Int16Array(parts.length);
  let [lacking, odd, hasAnimal, oilAllowed] = [0, 0, false, false];
  for (let at = 0; at < slots.length; at += 1) {
    const count = halves[at] ?? 0;
    const slot = slots[at];
    if (!slot) continue;
    if (slot.food.code === oil) oilAllowed = true;
    if (count === 0) continue;
    add(ofPart, slot.mealAt * parts.length + slot.partAt, count);
    if (slot.food.code === oil) add(oils, slot.mealAt, count);
    else add(kinds, slot.mealAt, 1);
    if (inDay[slot.foodAt] === 0) add(differ, slot.partAt, 1);
    const before = inDay[slot.foodAt] ?? 0;
    add(inDay, slot.foodAt, count);
    const most = slot.food.most * 2;
    lacking += Math.max(0, count - slot.mostHere) + Math.max(0, before + count - most) - Math.max(0, before - most);
    if (slot.food.wholeOnly) lacking += count % 2;
    odd += count % 2;
    if (animals.includes(slot.food.code)) hasAnimal = true;
  }
  const each = low ? 1 : 2;
  for (const [at, meal] of meals.entries()) {
    const { main, greens, mostFoods } = rules[meal];
    const of = (part: number) => ofPart[at * parts.length + part] ?? 0;
    lacking += Math.max(0, (kinds[at] ?? 0) - mostFoods);
    if (main) lacking += Math.max(0, each - of(staple)) + Math.max(0, each - of(protein));
    if (low) continue;
    if (!main && kinds[at] === 0) lacking += each;
    if (greens) lacking += Math.max(0, each - of(vegetable));
    if (greens && oilAllowed) lacking += Math.max(0, each - (oils[at] ?? 0));
  }
  if (!low) for (const [part, least] of differing.entries()) lacking += Math.max(0, least - (differ[part] ?? 0));
  return { lacking, odd, hasFruit: (differ[fruit] ?? 0) > 0, hasAnimal };
}

const add = (into: Int16Array, at: number, count: number) => void (into[at] = (into[at] ?? 0) + count);

/** As it is kept and shown: in the order of the day. */
export function servingsOf(slots: readonly Slot[], halves: readonly number[]): readonly Serving[] {
  return slots.flatMap(({ meal, food }, at) => {
    const count = halves[at] ?? 0;
    return count > 0 ? [{ meal, food: food.code, halves: count }] : [];
  });
}
