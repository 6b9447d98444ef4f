import type { Measured, Scores } from "./scores.ts";

/*
 * Is a child of 6 to 59 months wasted, and by which sign? The worst of three counts:
 *
 *                             SAM (severe)     MAM (moderate)        otherwise
 *   weight for length (z)     below −3         −3 to below −2        normal
 *   mid-upper arm (mm)        below 115        115 to 124            normal
 *   both feet swollen         yes              —                     says nothing of how well fed
 *
 * Where neither weight for length nor the arm is known and no foot is swollen, nobody knows: that is null and
 * not "normal". A score is judged as it is shown, to two places, as WHO does.
 *
 * Source: research of the house, §9 (WHO 2013, verified); UNICEF and India's ICDS use the same cuts.
 */

/** The worst first. */
export const wastings = ["SAM", "MAM", "normal"] as const;
export type Wasting = (typeof wastings)[number];
export type WastingSign = "weight-for-length" | "arm" | "oedema";

export interface Wasted {
  /** Null: too young or too old for the class, or nothing known. */
  readonly class: Wasting | null;
  /** The signs that found this class. */
  readonly by: readonly WastingSign[];
  /** What was not measured and may still make it worse. */
  readonly notLookedAt: readonly WastingSign[];
}

/** Below these. */
const cuts = { z: { sam: -3, mam: -2 }, armMm: { sam: 115, mam: 125 } } as const;

const daysInMonth = 30.4375;
/** Days; 6 months of 30.4375. */
export const youngestOfAge = 6 * daysInMonth;
export const isOfAge = (ageDays: number) => ageDays >= youngestOfAge && ageDays < 60 * daysInMonth;

export function wastingOf(measured: Measured, scores: Scores): Wasted {
  const found = findings(measured, scores);
  const notLookedAt = found.flatMap(([sign, says]) => (says === null ? [sign] : []));
  if (!isOfAge(measured.ageDays)) return { class: null, by: [], notLookedAt };
  const worst = wastings.find((one) => found.some(([, says]) => says === one)) ?? null;
  return { class: worst, by: found.flatMap(([sign, says]) => (says === worst && worst ? [sign] : [])), notLookedAt };
}

/** What each sign says by itself; null: not looked at; "none": looked at, and it proves nothing. */
function findings(
  { muacMm, oedema }: Measured,
  scores: Scores,
): readonly (readonly [WastingSign, Wasting | "none" | null])[] {
  const measured = muacMm !== null && muacMm !== undefined && muacMm > 0 && Number.isFinite(muacMm);
  const arm = measured ? below(muacMm, cuts.armMm) : null;
  const swollen = oedema === true ? "SAM" : oedema === false ? "none" : null;
  return [
    ["weight-for-length", scores.weightForLength && below(scores.weightForLength.z, cuts.z)],
    ["arm", arm],
    ["oedema", swollen],
  ];
}

function below(number: number, { sam, mam }: { readonly sam: number; readonly mam: number }): Wasting {
  if (number < sam) return "SAM";
  return number < mam ? "MAM" : "normal";
}
