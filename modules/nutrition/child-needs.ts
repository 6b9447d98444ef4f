import type { Source } from "../treatment/source.ts";
import type { Eats, Meal, Serving } from "./food.ts";

/*
 * Content, to be signed by a paediatrician and a district's dietician: what a child under five eats beside the
 * breast, by age. It is no medical treatment. What was read is "verified"; the rest says so where it is shown.
 */

const iycf: Source = {
  says: "WHO and UNICEF, IYCF indicators 2021, and PAHO's guiding principles: recalled",
  confidence: "unverified",
};
const icmr: Source = { says: "ICMR-NIN requirements 2020: recalled", confidence: "unverified" };

/** Days after birth: six months of exclusive breastfeeding. */
export const eatsFrom = {
  days: 183,
  source: { says: "IYCF: breast milk alone to six months", confidence: "verified" } satisfies Source,
};
/** Days: "continue to two years". */
export const breastUntil = 731;
/** Months of 30.4375 days; from there on the tables and the plates end. */
const month = 30.4375;

export interface ChildNeed {
  readonly band: "6-8" | "9-11" | "12-23" | "24-47" | "48-59";
  /** Days, the first and the one after the last. */
  readonly from: number;
  readonly until: number;
  /** Kilocalories in a day; up to two years beside the breast. */
  readonly kcal: number;
  /** How often in a day, snacks among it. */
  readonly meals: { readonly least: number; readonly most: number };
  readonly source: Source;
}

export const childNeeds: readonly ChildNeed[] = [
  { band: "6-8", from: eatsFrom.days, until: 9 * month, kcal: 200, meals: { least: 2, most: 4 }, source: iycf },
  { band: "9-11", from: 9 * month, until: 12 * month, kcal: 300, meals: { least: 3, most: 5 }, source: iycf },
  { band: "12-23", from: 12 * month, until: breastUntil, kcal: 550, meals: { least: 3, most: 5 }, source: iycf },
  { band: "24-47", from: breastUntil, until: 48 * month, kcal: 1110, meals: { least: 3, most: 5 }, source: icmr },
  { band: "48-59", from: 48 * month, until: 60 * month, kcal: 1360, meals: { least: 3, most: 5 }, source: icmr },
];

/** What the Anganwadi gives a day: kilocalories, and grams of protein from so many to so many. */
export const anganwadi = {
  from: 6 * month,
  until: 72 * month,
  usual: { kcal: 500, protein: { least: 12, most: 15 } },
  malnourished: { kcal: 800, protein: { least: 20, most: 25 } },
  source: { says: "National Food Security Act 2013, Schedule II", confidence: "verified" } satisfies Source,
};

/** How the plates below came about. */
export const platesSource: Source = {
  says: "put together here from the foods of IFCT 2017 to meet those amounts; cooked soft, mashed below one year",
  confidence: "unverified",
};

const at = (meal: Meal, foods: Partial<Record<Serving["food"], number>>): readonly Serving[] =>
  Object.entries(foods).map(([food, halves]) => ({ meal, food: food as Serving["food"], halves }));

/** What a child of each age eats in a day, for who eats no egg, eggs, or fish and meat too. In half portions of the household. */
export const plates: Readonly<Record<ChildNeed["band"], Readonly<Record<Eats, readonly Serving[]>>>> = {
  "6-8": {
    veg: [...at("lunch", { rice: 1, "moong-dal": 1, pumpkin: 1, "mustard-oil": 1 }), ...at("evening", { banana: 1 })],
    egg: [...at("breakfast", { egg: 2 }), ...at("lunch", { rice: 1, "moong-dal": 1, pumpkin: 1, "mustard-oil": 1 })],
    all: [
      ...at("lunch", { rice: 1, fish: 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { banana: 1 }),
      ...at("dinner", { "moong-dal": 1 }),
    ],
  },
  "9-11": {
    veg: [
      ...at("breakfast", { curd: 1 }),
      ...at("lunch", { rice: 1, "moong-dal": 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { banana: 1 }),
      ...at("dinner", { roti: 1, "lal-saag": 1 }),
    ],
    egg: [
      ...at("breakfast", { egg: 2 }),
      ...at("lunch", { rice: 1, "moong-dal": 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { banana: 1 }),
      ...at("dinner", { roti: 1, "lal-saag": 1 }),
    ],
    all: [
      ...at("breakfast", { curd: 1 }),
      ...at("lunch", { rice: 1, fish: 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { banana: 1 }),
      ...at("dinner", { roti: 1, "masoor-dal": 1, "lal-saag": 1 }),
    ],
  },
  "12-23": {
    veg: [
      ...at("breakfast", { dalia: 1, milk: 1 }),
      ...at("mid-morning", { banana: 1 }),
      ...at("lunch", { rice: 1, "masoor-dal": 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { sattu: 1 }),
      ...at("dinner", { roti: 2, "lal-saag": 1, "mustard-oil": 1 }),
    ],
    egg: [
      ...at("breakfast", { dalia: 1, egg: 2 }),
      ...at("mid-morning", { banana: 1 }),
      ...at("lunch", { rice: 1, "masoor-dal": 1, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { sattu: 1 }),
      ...at("dinner", { roti: 2, "lal-saag": 1, "mustard-oil": 1 }),
    ],
    all: [
      ...at("breakfast", { dalia: 1, milk: 1 }),
      ...at("mid-morning", { banana: 1 }),
      ...at("lunch", { rice: 1, fish: 2, pumpkin: 1, "mustard-oil": 1 }),
      ...at("evening", { sattu: 1 }),
      ...at("dinner", { roti: 2, "lal-saag": 1, "mustard-oil": 1 }),
    ],
  },
  "24-47": {
    veg: [
      ...at("breakfast", { roti: 2, milk: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 2, "masoor-dal": 2, pumpkin: 1, curd: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2 }),
      ...at("dinner", { roti: 3, "arhar-dal": 1, "lal-saag": 2, "mustard-oil": 2 }),
    ],
    egg: [
      ...at("breakfast", { roti: 2, milk: 2, egg: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 2, "masoor-dal": 2, pumpkin: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2 }),
      ...at("dinner", { roti: 3, "arhar-dal": 1, "lal-saag": 2, "mustard-oil": 2 }),
    ],
    all: [
      ...at("breakfast", { roti: 2, milk: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 2, "masoor-dal": 2, pumpkin: 1, curd: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2 }),
      ...at("dinner", { roti: 3, chicken: 1, "lal-saag": 2, "mustard-oil": 2 }),
    ],
  },
  "48-59": {
    veg: [
      ...at("breakfast", { roti: 3, milk: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 3, "masoor-dal": 2, pumpkin: 1, curd: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2, guava: 2 }),
      ...at("dinner", { roti: 4, "arhar-dal": 2, "lal-saag": 2, "mustard-oil": 2 }),
    ],
    egg: [
      ...at("breakfast", { roti: 3, milk: 2, egg: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 3, "masoor-dal": 2, pumpkin: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2, guava: 2 }),
      ...at("dinner", { roti: 4, "arhar-dal": 2, "lal-saag": 2, "mustard-oil": 2 }),
    ],
    all: [
      ...at("breakfast", { roti: 3, milk: 2 }),
      ...at("mid-morning", { banana: 2 }),
      ...at("lunch", { rice: 3, "masoor-dal": 2, pumpkin: 1, curd: 1, "mustard-oil": 2 }),
      ...at("evening", { sattu: 2, guava: 2 }),
      ...at("dinner", { roti: 4, chicken: 2, "lal-saag": 2, "mustard-oil": 2 }),
    ],
  },
};

/** Who is not breastfed below two years drinks two glasses of milk on top, and eats four times a day or more (IYCF, recalled). */
export const withoutBreast: readonly Serving[] = (["breakfast", "mid-morning", "evening", "dinner"] as const).flatMap(
  (meal) => at(meal, { milk: 1 }),
);

/** Who is moderately wasted or underweight eats so much on top. */
export const oneMeal: Readonly<Record<Eats, readonly Serving[]>> = {
  veg: at("mid-morning", { sattu: 1, "mustard-oil": 1 }),
  egg: at("mid-morning", { egg: 2, "mustard-oil": 1 }),
  all: at("mid-morning", { egg: 2, "mustard-oil": 1 }),
};
