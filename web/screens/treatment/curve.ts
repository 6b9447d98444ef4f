import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { daysFrom, daysInMonth } from "./days.ts";

export interface CurvePoint {
  readonly on: CalendarDay;
  readonly weightKg: number;
}

export interface Curve {
  /** From the left and from the top, in percent of the field. */
  readonly dots: readonly (CurvePoint & { readonly x: number; readonly y: number; readonly labelled: boolean })[];
  /** Where the weight lies below which this body is too thin (BMI 18.5, WHO TRS 854); null: not in the field, or no height is known. */
  readonly thinLine: number | null;
  readonly thinKg: number | null;
}

const thinBelow = 18.5;
/** What was weighed earlier stands at the edge of the field. */
const daysBefore = 28;
/** Room above and below, in percent. */
const margin = 18;

/**
 * The weights of a treatment on its months.
 *
 * @param points in any order; of one day the first counts
 * @returns null where there are not two of them: one is no curve
 */
export function curveOf(
  points: readonly CurvePoint[],
  { startedOn, months, heightCm }: { startedOn: CalendarDay; months: number; heightCm: number | null },
): Curve | null {
  const from = -daysBefore;
  const until = months * daysInMonth;
  const inOrder = points
    .filter(({ on }, at) => points.findIndex((other) => other.on === on) === at)
    .map((point) => ({ ...point, day: Math.max(from, daysFrom(startedOn, point.on)) }))
    .filter(({ day }) => day <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  // Of those before the field only the last is of use: it says from where the weight came.
  const shown = inOrder.filter(
    ({ day }, at) => day > from || inOrder[at + 1] === undefined || (inOrder[at + 1]?.day ?? 0) > from,
  );
  if (shown.length < 2) return null;
  const thinKg = heightCm === null ? null : Math.round(thinBelow * (heightCm / 100) ** 2 * 10) / 10;
  const weights = shown.map(({ weightKg }) => weightKg);
  const near = thinKg !== null && thinKg > Math.min(...weights) - 6 && thinKg < Math.max(...weights) + 6;
  const all = near ? [...weights, thinKg] : weights;
  const [low, high] = [Math.min(...all) - 0.5, Math.max(...all) + 0.5];
  const y = (kg: number) => margin + ((high - kg) / (high - low)) * (100 - 2 * margin);
  const x = (day: number) => ((day - from) / (until - from)) * 100;
  return {
    dots: shown.map(({ on, weightKg, day }, at) => ({
      ...{ on, weightKg, x: x(day), y: y(weightKg) },
      labelled: at === 0 || at === shown.length - 1 || x(day) - x(shown[at - 1]?.day ?? 0) >= 9,
    })),
    thinLine: near ? y(thinKg) : null,
    thinKg: near ? thinKg : null,
  };
}
