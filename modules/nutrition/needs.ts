import type { Source } from "../treatment/source.ts";

/*
 * Content, to be signed by a programme's clinician: what somebody with TB needs, and who must not eat at
 * home. What was read is "verified"; the rest is recalled, and says so where it is shown.
 */

export const needsVersion = "2026-11";

const bands: Source = { says: "ntep.in nodes 4346, 4349; letstalktb.org", confidence: "verified" };
const guidance: Source = {
  says: "India's guidance on nutritional care in TB, 2017: recalled, the paper could not be read",
  confidence: "unverified",
};
const refeedingPace: Source = { says: "NICE CG32 on refeeding: recalled", confidence: "unverified" };

/** kg/m² at which a weight is aimed. */
export const targetBodyMass = { is: 21, source: bands } as const;

/** kg/m². Below `hospital` nobody is fed up at home; below the other two life is in danger. */
export const inDanger = { hospital: 14, life: { male: 14, female: 12, other: 14 }, source: bands } as const;

/** Whoever is older is an adult for these cuts (WHO Technical Report Series 854). */
export const adultFrom = {
  years: 19,
  source: { says: "WHO Technical Report Series 854", confidence: "verified" },
} as const;

/** Kilocalories, and grams of protein from so many to so many, for each kilogram of the weight that is aimed at. */
export const perKilogram = { kcal: 40, protein: { least: 1.2, most: 1.5 }, source: guidance } as const;

/** What a pregnant woman needs on top of it. */
export const inPregnancy = {
  kcal: 350,
  protein: 22,
  source: { says: "ICMR-NIN requirements 2020: recalled", confidence: "unverified" },
} as const;

/** Energy may lie so much above the need: a plate is not weighed more finely. */
export const upTo = 1.1;

/**
 * Who has starved is fed slowly: food that comes at once kills. The first days' ten kilocalories per
 * kilogram of the present weight were read; who it holds for, and how fast it grows, are recalled.
 */
export const refeeding = {
  below: 16,
  first: { kcalPerKg: 10, source: { says: "ntep.in node 4346", confidence: "verified" } },
  /** From this day on so many; after the last step, all of the need. */
  steps: [
    { from: 1, kcalPerKg: 10 },
    { from: 3, kcalPerKg: 20 },
    { from: 5, kcalPerKg: 30 },
  ],
  wholeFrom: 8,
  /** So many days after that it is forgotten: who starves anew begins anew. */
  rememberedFor: 60,
  source: refeedingPace,
} as const;

/** The classes of thinness and weight, from below; kg/m². */
export const bodyMassBands = [
  { is: "severe", below: 16, source: guidance },
  { is: "moderate", below: 17, source: guidance },
  { is: "mild", below: 18.5, source: guidance },
  { is: "normal", below: 25, source: bands },
  { is: "heavy", below: Number.POSITIVE_INFINITY, source: bands },
] as const;

export const mealsSource: Source = {
  says: "three meals and two or more between: letstalktb.org",
  confidence: "verified",
};
