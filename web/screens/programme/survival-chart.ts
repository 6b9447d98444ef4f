import type { SurvivalStep } from "../../../modules/reports/kaplan-meier.ts";

/* The lines of a Kaplan–Meier chart in a field of 100 by 100, its left upper corner at 0 0. */

const tickDays = [30, 60, 90, 120, 180, 360];
const mostTicks = 6;

/** Where the axis of days ends, and the days that are marked on it. */
export function axisOf(lastDay: number): { readonly end: number; readonly ticks: readonly number[] } {
  const every = tickDays.find((days) => lastDay / days <= mostTicks) ?? Math.ceil(lastDay / mostTicks / 360) * 360;
  const end = Math.max(1, Math.ceil(lastDay / every)) * every;
  return { end, ticks: Array.from({ length: end / every + 1 }, (_, at) => at * every) };
}

const across = (day: number, end: number) => round((day / end) * 100);
const down = (part: number) => round((1 - part) * 100);
const round = (position: number) => Math.round(position * 100) / 100;

/** The step line: from all of them at the start to the last day on which anybody was watched. */
export function linePath(steps: readonly SurvivalStep[], end: number): string {
  return `M0 0${steps.map(({ day, survival }) => `H${across(day, end)}V${down(survival)}`).join("")}`;
}

/** The band of the interval, a box from each step to the next. */
export function bandPath(steps: readonly SurvivalStep[], end: number): string {
  return steps
    .map(({ day, low, high }, at) => {
      const until = steps[at + 1]?.day;
      if (low === null || high === null || until === undefined) return "";
      const [left, right] = [across(day, end), across(until, end)];
      return `M${left} ${down(high)}H${right}V${down(low)}H${left}Z`;
    })
    .join("");
}

/** A stroke on the line wherever somebody was no longer watched. */
export function censorMarks(
  steps: readonly SurvivalStep[],
  end: number,
): readonly { readonly day: number; readonly x: number; readonly y: number }[] {
  return steps
    .filter(({ censored }) => censored > 0)
    .map(({ day, survival }) => ({ day, x: across(day, end), y: down(survival) }));
}

/** What the curve says of a day: the step at or before it; null: it was all of them still. */
export const stepOn = (steps: readonly SurvivalStep[], day: number): SurvivalStep | null =>
  steps.findLast((step) => step.day <= day) ?? null;
