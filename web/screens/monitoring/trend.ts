import type { Found } from "../../../modules/monitoring/examination.ts";

/** The number that is followed from one examination of a kind to the next; null: there is none. */
export function followed(found: Found): number | null {
  switch (found.kind) {
    case "ecg":
      return found.qtcf;
    case "blood-count":
      return found.hemoglobin;
    case "liver":
      return found.alt?.value ?? found.ast?.value ?? null;
    case "kidney":
      return found.creatinine;
    case "neuropathy":
      return found.grade;
    case "hearing":
      return found.lossDb ?? 0;
    case "thyroid":
      return found.tsh;
    case "hba1c":
      return found.percent;
    case "albumin":
      return found.albumin;
    case "clinical":
    case "vision":
    case "pregnancy-test":
    case "hiv":
    case "hepatitis-b":
    case "hepatitis-c":
      return null;
  }
}

export interface TrendDot {
  /** From the left and from the top, in hundredths of the field. */
  readonly x: number;
  readonly y: number;
}

/**
 * A small line of numbers: as far apart as their days, as high as they are.
 *
 * @param points in the order of their days; fewer than two are no line
 */
export function trendOf(points: readonly { readonly on: string; readonly value: number }[]): readonly TrendDot[] {
  if (points.length < 2) return [];
  const days = points.map(({ on }) => Date.parse(on));
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return points.map(({ value }, at) => ({
    x: last === first ? 50 : (((days[at] ?? first) - first) / (last - first)) * 100,
    y: high === low ? 50 : ((high - value) / (high - low)) * 100,
  }));
}
