import * as z from "zod/mini";
import type { Source } from "../treatment/source.ts";

/** What somebody eats: all of it, eggs but no meat or fish, or neither. */
export const eatsAnswers = ["veg", "egg", "all"] as const;
export const Eats = z.enum(eatsAnswers);
export type Eats = z.infer<typeof Eats>;

/** Three meals and two small ones between them (ntep.in node 4349). */
export const meals = ["breakfast", "mid-morning", "lunch", "evening", "dinner"] as const;
export const Meal = z.enum(meals);
export type Meal = z.infer<typeof Meal>;

/** The part that a food has in a meal. */
export type FoodPart = "staple" | "protein" | "vegetable" | "fruit" | "extra";

/** What a kitchen measures with; the picture shows the same. */
export type Portion = "katori" | "roti" | "piece" | "spoon" | "glass" | "handful";

/** In what a shop sells it. */
export type SoldBy = "kg" | "litre" | "piece";

export const foodCodes = [
  "rice",
  "roti",
  "madua-roti",
  "makai-roti",
  "dalia",
  "chuda",
  "muri",
  "masoor-dal",
  "arhar-dal",
  "chana-dal",
  "moong-dal",
  "kulthi",
  "kala-chana",
  "sattu",
  "soya-chunks",
  "egg",
  "milk",
  "curd",
  "paneer",
  "fish",
  "chicken",
  "mutton",
  "groundnut",
  "makhana",
  "lal-saag",
  "palak",
  "bathua",
  "munga-leaves",
  "pumpkin",
  "lauki",
  "bhindi",
  "cabbage",
  "potato",
  "sweet-potato",
  "banana",
  "guava",
  "papaya",
  "mustard-oil",
  "jaggery",
] as const;
export const FoodCode = z.enum(foodCodes);
export type FoodCode = z.infer<typeof FoodCode>;

/** One food of the local kitchens, as a table, a shop and a plate know it. */
export interface Food {
  readonly code: FoodCode;
  readonly part: FoodPart;
  readonly portion: Portion;
  /** Grams in one portion as it goes into the pot: raw, without peel or bone. */
  readonly grams: number;
  /** Kilojoules and grams of protein in 100 g of that, as they stand in the table. */
  readonly kilojoules: number;
  readonly protein: number;
  /** The food's code in the table; null: it is not in it. */
  readonly tableCode: string | null;
  readonly source: Source;
  /** Whoever eats this, or more, eats it. */
  readonly eatenBy: Eats;
  /** ₹ for one kilogram, litre or piece, until a district says otherwise. */
  readonly rupees: number;
  readonly soldBy: SoldBy;
  /** Grams that can be eaten of what one buys for that. */
  readonly gramsEaten: number;
  readonly suitsDiabetes: boolean;
  /** An egg is not halved. */
  readonly wholeOnly: boolean;
  /** Has it to be cooked? */
  readonly cooked: boolean;
  readonly at: readonly Meal[];
  /** Portions in a day, beyond which nobody would eat it. */
  readonly most: number;
}

/** So much of one food at one meal. In half portions: "a katori and a half" is 3. */
export const Serving = z.strictObject({
  meal: Meal,
  food: FoodCode,
  halves: z.int().check(z.minimum(1), z.maximum(20)),
});
export type Serving = z.infer<typeof Serving>;

/** What half a portion gives and costs: kilocalories, grams of protein, ₹. */
export interface HalfPortion {
  readonly kcal: number;
  readonly protein: number;
  readonly rupees: number;
}

const kilojoulesPerKcal = 4.184;

/** @param rupees what one kilogram, litre or piece costs here */
export function halfOf(food: Food, rupees: number = food.rupees): HalfPortion {
  const grams = food.grams / 2;
  return {
    kcal: (food.kilojoules / kilojoulesPerKcal) * (grams / 100),
    protein: food.protein * (grams / 100),
    rupees: rupees * (grams / food.gramsEaten),
  };
}

export interface Totals {
  readonly kcal: number;
  readonly protein: number;
  readonly rupees: number;
}

/** What a day of it gives and costs. */
export function totalsOf(servings: readonly Serving[], half: (code: FoodCode) => HalfPortion): Totals {
  const sum = (of: keyof HalfPortion) => servings.reduce((all, { food, halves }) => all + halves * half(food)[of], 0);
  return { kcal: sum("kcal"), protein: sum("protein"), rupees: sum("rupees") };
}

/** Whoever eats everything eats eggs too. */
export const mayEat = (food: Food, eats: Eats): boolean =>
  eatsAnswers.indexOf(food.eatenBy) <= eatsAnswers.indexOf(eats);
