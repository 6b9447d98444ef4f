/*
 * From a measure to a z-score and back, by WHO's method (WHO Child Growth Standards: Methods and development,
 * 2006, chapter 7).
 *
 *   z = ((y / M)^L − 1) / (L · S)
 *
 * Beyond −3 and +3 it goes on in a straight line, by the distance from 2 to 3 on that side: the skewed curve
 * would make an extreme weight look nearer or farther than it is. Length and head have L = 1, so that the line
 * changes nothing for them.
 */
export interface Lms {
  /** Skewness. */
  readonly l: number;
  /** Median, in the unit of the measure. */
  readonly m: number;
  /** Coefficient of variation. */
  readonly s: number;
}

export function zOf(measure: number, lms: Lms): number {
  const { l, m, s } = lms;
  const z = ((measure / m) ** l - 1) / (l * s);
  if (z > 3) return 3 + (measure - valueAt(3, lms)) / (valueAt(3, lms) - valueAt(2, lms));
  if (z < -3) return -3 + (measure - valueAt(-3, lms)) / (valueAt(-2, lms) - valueAt(-3, lms));
  return z;
}

/** @param z from −3 to 3 */
export const valueAt = (z: number, { l, m, s }: Lms): number => m * (1 + l * s * z) ** (1 / l);
