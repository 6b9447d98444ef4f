import type { Judged } from "../../../modules/growth/judged.ts";

/** What is drawn: by the curves of the WHO. */
export const charted = ["weight-for-age", "length-for-age", "weight-for-length", "arm-for-age"] as const;
export type Charted = (typeof charted)[number];

/** A child's own points in the units of the tables: days or cm, and kg, cm or mm. What rests on swollen feet's water has none. */
export function pointsOf(of: Charted, all: readonly Judged[]): readonly { readonly x: number; readonly y: number }[] {
  return all.flatMap(({ measured, scores }) => {
    const { ageDays, weightKg, muacMm } = measured;
    const kg = scores.weightForAge === null ? null : weightKg;
    const points = {
      "weight-for-age": kg ? { x: ageDays, y: kg } : null,
      "length-for-age": scores.lengthCm ? { x: ageDays, y: scores.lengthCm } : null,
      "weight-for-length": kg && scores.weightForLength && scores.lengthCm ? { x: scores.lengthCm, y: kg } : null,
      "arm-for-age": muacMm && scores.armForAge ? { x: ageDays, y: muacMm / 10 } : null,
    };
    const point = points[of];
    return point ? [point] : [];
  });
}
