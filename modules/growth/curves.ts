import { valueAt } from "./lms.ts";
import { lmsAt, rangeOf, type Standard, type TableSex } from "./standards.ts";

/** The lines that WHO draws: red, orange and green. */
export const drawnLines = [-3, -2, 0, 2, 3] as const;

export interface Curve {
  readonly z: (typeof drawnLines)[number];
  /** x in days or centimetres, y in the unit of the measure. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/**
 * What a chart draws behind a child's own points. At 731 days length and bmi make a small step: from there on a
 * child stands.
 *
 * @param every days, or centimetres, from one point to the next; the last x is always there
 */
export function curvesOf(
  standard: Standard,
  sex: TableSex,
  asked: { readonly from: number; readonly to: number; readonly every: number },
): readonly Curve[] {
  if (!(asked.every > 0)) return [];
  const range = rangeOf(standard);
  const from = Math.max(asked.from, range.from);
  const to = Math.min(asked.to, range.to);
  const places: number[] = [];
  for (let x = from; x < to; x += asked.every) places.push(x);
  if (from <= to) places.push(to);
  return drawnLines.map((z) => ({
    z,
    points: places.flatMap((x) => {
      const lms = lmsAt(standard, sex, x);
      return lms ? [{ x, y: valueAt(z, lms) }] : [];
    }),
  }));
}
