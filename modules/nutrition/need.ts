import * as z from "zod/mini";
import type { Sex } from "../people/patient.ts";
import {
  adultFrom,
  bodyMassBands,
  inDanger,
  inPregnancy,
  perKilogram,
  refeeding,
  targetBodyMass,
  upTo,
} from "./needs.ts";

/*
 * What somebody needs in a day, or why nobody computes it.
 *
 *   red flag, or an adult's BMI below 14   → to the hospital, whatever else is known
 *   under 19 years                         → no plan: their cuts are others
 *   height or weight not known             → no plan: measure first
 *   kidney disease                         → no plan: how much protein is the doctor's to say
 *   otherwise                              → the need of the weight at BMI 21, with 40 kcal a kilogram
 *   BMI below 16, or ate next to nothing   → the same, begun low and built up
 */

/** What is looked for in whoever is thin: any of them belongs in a hospital (ntep.in node 4349). */
export const redFlags = ["oedema", "cannot-stand", "severe-anaemia"] as const;
export const RedFlag = z.enum(redFlags);
export type RedFlag = z.infer<typeof RedFlag>;

export const noPlanReasons = ["too-young", "height-not-known", "weight-not-known", "kidney"] as const;
export type NoPlanReason = (typeof noPlanReasons)[number];

export interface Eater {
  readonly sex: Sex;
  readonly age: number;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  readonly pregnant: boolean;
  readonly diabetes: boolean;
  readonly kidney: boolean;
  readonly flags: readonly RedFlag[];
  /** Next to nothing for five days or more. */
  readonly ateLittle: boolean;
  /** Which day since food was begun low, from 1; null: it was not. */
  readonly refeedingDay: number | null;
  /** A doctor found that they eat well already, and need not begin low. */
  readonly notLow: boolean;
}

/** Kilocalories and grams of protein in a day. */
export interface Amounts {
  readonly kcal: number;
  readonly protein: number;
}

export interface HomeNeed {
  readonly is: "home";
  /** kg/m², to one place. */
  readonly bodyMass: number;
  readonly band: (typeof bodyMassBands)[number]["is"];
  readonly targetKg: number;
  /** What is eaten on such a day; the same as `whole` unless food is begun low. */
  readonly today: Amounts;
  readonly whole: Amounts;
  /** Not to be gone beyond on such a day. */
  readonly most: Amounts;
  /** Null: all of it at once. */
  readonly refeeding: { readonly day: number; readonly kcalPerKg: number; readonly until: number } | null;
}

export type Need =
  | { readonly is: "no-plan"; readonly why: NoPlanReason }
  | {
      readonly is: "hospital";
      readonly bodyMass: number | null;
      readonly tooThin: boolean;
      readonly lifeInDanger: boolean;
      readonly flags: RedFlag[];
    }
  | HomeNeed;

export function needOf(eater: Eater): Need {
  const { sex, age, heightCm, weightKg, flags } = eater;
  const mass = heightCm === null || weightKg === null ? null : weightKg / (heightCm / 100) ** 2;
  const adult = age >= adultFrom.years;
  // Before it is rounded: 13.96 is not 14.
  const tooThin = adult && mass !== null && mass < inDanger.hospital;
  if (flags.length > 0 || tooThin) {
    const lifeInDanger = adult && mass !== null && mass < inDanger.life[sex];
    return { is: "hospital", bodyMass: mass && toOnePlace(mass), tooThin, lifeInDanger, flags: [...flags] };
  }
  if (!adult) return { is: "no-plan", why: "too-young" };
  if (heightCm === null) return { is: "no-plan", why: "height-not-known" };
  if (weightKg === null || mass === null) return { is: "no-plan", why: "weight-not-known" };
  if (eater.kidney) return { is: "no-plan", why: "kidney" };
  return homeNeed(eater, { heightCm, weightKg, mass });
}

interface Body {
  readonly heightCm: number;
  readonly weightKg: number;
  readonly mass: number;
}

function homeNeed(eater: Eater, { heightCm, weightKg, mass }: Body): HomeNeed {
  const target = targetBodyMass.is * (heightCm / 100) ** 2;
  const { kcal, protein } = perKilogram;
  const more = eater.pregnant ? inPregnancy : { kcal: 0, protein: 0 };
  const whole = {
    kcal: Math.ceil(target * kcal + more.kcal),
    protein: Math.ceil(target * protein.least + more.protein),
  };
  const wholeMost = { kcal: whole.kcal * upTo, protein: (target * protein.most + more.protein) * upTo };
  const step = stepOf(eater, mass);
  // Less than all of it, or it is no beginning.
  const low = step && step.kcalPerKg * weightKg < whole.kcal ? Math.ceil(step.kcalPerKg * weightKg) : null;
  const share = low === null ? 1 : low / whole.kcal;
  return {
    is: "home",
    bodyMass: toOnePlace(mass),
    band: bodyMassBands.find(({ below }) => mass < below)?.is ?? "heavy",
    targetKg: toOnePlace(target),
    today: { kcal: low ?? whole.kcal, protein: Math.ceil(whole.protein * share) },
    whole,
    // A gentle day may hold more protein than its share of the energy: milk and dal are what it is made of.
    most: { kcal: wholeMost.kcal * share, protein: wholeMost.protein },
    refeeding: low === null ? null : step,
  };
}

function stepOf({ ateLittle, notLow, refeedingDay }: Eater, mass: number): HomeNeed["refeeding"] {
  const thin = mass < refeeding.below || ateLittle;
  if (notLow || (refeedingDay === null && !thin)) return null;
  const day = refeedingDay ?? 1;
  if (day >= refeeding.wholeFrom) return null;
  const at = refeeding.steps.findLastIndex(({ from }) => from <= day);
  const [step, next] = [refeeding.steps[at], refeeding.steps[at + 1]];
  return step ? { day, kcalPerKg: step.kcalPerKg, until: (next?.from ?? refeeding.wholeFrom) - 1 } : null;
}

const toOnePlace = (number: number) => Math.round(number * 10) / 10;
