import type { Sex } from "../people/patient.ts";
import { zOf } from "./lms.ts";
import { lmsAt, type Standard, standardsVersion } from "./standards.ts";

/*
 * The z-scores of one child on one day.
 *
 *   age            whole days; the tables end at 1,826, the last day before 60 months of 30.4375 days
 *   length/height  below 731 days lying, from then on standing; measured the other way, 0.7 cm are added or taken
 *                  off. "Standing" below nine months is taken for a slip of the pen: nothing is added, and it is said
 *   oedema         its water is weighed too: no score that rests on a weight, and the class follows from it (wasting.ts)
 *   implausible    beyond WHO's limits the score is kept and flagged: measure again, and do not wait for it
 *
 * Source: WHO Child Growth Standards: Methods and development (2006, 2007), and WHO's `anthro`, whose published
 * figures the tests hold this to.
 */

export interface Measured {
  readonly sex: Sex;
  readonly ageDays: number;
  readonly weightKg?: number | null | undefined;
  readonly heightCm?: number | null | undefined;
  /** Whether length was taken lying; null: as that age is measured. */
  readonly lying?: boolean | null | undefined;
  readonly headCm?: number | null | undefined;
  readonly muacMm?: number | null | undefined;
  readonly oedema?: boolean | null | undefined;
}

export interface Score {
  /** To two places, as it is shown and judged. */
  readonly z: number;
  readonly implausible: boolean;
}

export interface Scores {
  readonly weightForAge: Score | null;
  /** Length below 731 days, height from then on. */
  readonly lengthForAge: Score | null;
  readonly weightForLength: Score | null;
  readonly bmiForAge: Score | null;
  readonly headForAge: Score | null;
  readonly armForAge: Score | null;
  /** As it was used: lying below 731 days, standing from then on. */
  readonly lengthCm: number | null;
  readonly standingTooYoung: boolean;
  /** By which tables. */
  readonly standards: typeof standardsVersion;
}

/** From this day on a child stands to be measured: 24 months. */
export const standsFrom = 731;
const daysInMonth = 30.4375;
const standsAtAll = 9 * daysInMonth;
const lyingIsLonger = 0.7;

/** WHO's limits; beyond them somebody measured or wrote wrongly, more likely than not. */
const plausible = {
  weightForAge: { least: -6, most: 5 },
  lengthForAge: { least: -6, most: 6 },
  weightForLength: { least: -5, most: 5 },
  bmiForAge: { least: -5, most: 5 },
  headForAge: { least: -5, most: 5 },
  armForAge: { least: -5, most: 5 },
} as const;

export function scoresOf(measured: Measured): Scores {
  const { sex, oedema } = measured;
  const days = Math.floor(measured.ageDays + 0.5);
  const standingTooYoung = measured.lying === false && measured.ageDays < standsAtAll;
  const length = lengthUsed(measured, days, standingTooYoung);
  const weight = oedema === true ? null : positive(measured.weightKg);
  const arm = positive(measured.muacMm);
  const score = (index: keyof typeof plausible, standard: Standard, x: number | null, y: number | null) => {
    if (x === null || y === null || sex === "other" || !(days >= 0)) return null;
    const lms = lmsAt(standard, sex, x);
    return lms && scoreFrom(zOf(y, lms), plausible[index]);
  };
  const bmi = weight === null || length === null ? null : weight / (length / 100) ** 2;
  const ofLength = days < standsFrom ? "weight-for-length" : "weight-for-height";
  // The tables by length know no age, and are for children below 60 months.
  const byLength = lmsAt("weight-for-age", "male", days) === null ? null : length;
  return {
    weightForAge: score("weightForAge", "weight-for-age", days, weight),
    lengthForAge: score("lengthForAge", "length-for-age", days, length),
    weightForLength: score("weightForLength", ofLength, byLength, weight),
    bmiForAge: score("bmiForAge", "bmi-for-age", days, bmi),
    headForAge: score("headForAge", "head-for-age", days, positive(measured.headCm)),
    armForAge: score("armForAge", "arm-for-age", days, arm === null ? null : arm / 10),
    lengthCm: length,
    standingTooYoung,
    standards: standardsVersion,
  };
}

function lengthUsed({ heightCm, lying }: Measured, days: number, standingTooYoung: boolean): number | null {
  const measured = positive(heightCm);
  if (measured === null || lying === null || lying === undefined || standingTooYoung) return measured;
  if (days < standsFrom) return lying ? measured : measured + lyingIsLonger;
  return lying ? positive(measured - lyingIsLonger) : measured;
}

function scoreFrom(z: number, { least, most }: { readonly least: number; readonly most: number }): Score | null {
  const shown = Math.round(z * 100) / 100 + 0;
  if (!Number.isFinite(shown)) return null;
  return { z: shown, implausible: shown < least || shown > most };
}

const positive = (number: number | null | undefined): number | null =>
  number !== null && number !== undefined && number > 0 && Number.isFinite(number) ? number : null;
