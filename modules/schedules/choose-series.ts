import type { SeriesAssessment } from "./assessment.ts";
import { type DayNumber, longAgo, neverMore } from "./day-number.ts";
import { ageRuleOn } from "./evaluate-dose.ts";
import { dayOfAge, type History, isInForce } from "./history.ts";
import type { Series } from "./schedule.ts";
import { addSpan } from "./span.ts";
import { countSatisfied, placeAfter } from "./walk.ts";

/*
 * Which of the series that compete within one series group is somebody's (CDSi 8.1 to 8.7): those that
 * come into question, then, of these, the complete ones, or those that are begun, or all; then points;
 * then the schedule's own preference.
 */

/** @param competing all that somebody could follow, of one series group */
export function chooseSeries(competing: readonly SeriesAssessment[], history: History): SeriesAssessment | null {
  const scorable = competing.filter((one) => isScorable(one, competing, history));
  const defaults = competing.filter(({ series }) => series.isDefault);
  const [only] = scorable;
  if (!only) return defaults.length === 1 ? (defaults[0] ?? null) : null;
  if (scorable.length === 1) return only;
  const complete = scorable.filter(({ status }) => status === "complete");
  if (complete.length > 0) return best(complete, (one) => pointsOfComplete(one, complete));
  const begun = scorable.filter((one) => one.status === "not-complete" && countSatisfied(one) > 0);
  if (begun.length > 0) return best(begun, (one) => pointsOfBegun(one, begun, history));
  if (scorable.some((one) => countSatisfied(one) > 0)) return best(scorable, countSatisfied);
  if (defaults.length === 1) return defaults[0] ?? null;
  return best(scorable, (one) => pointsOfUnbegun(one, scorable, history));
}

/** SELECTB-24 and SELECTSCORE-2. */
function isScorable(one: SeriesAssessment, competing: readonly SeriesAssessment[], history: History): boolean {
  const { series, status } = one;
  if (series.kind === "evaluation-only") return status === "complete";
  if (status === "contraindicated" && competing.some((other) => other.status !== "contraindicated")) return false;
  if (series.kind === "risk") return competing.every((other) => series.priority <= other.series.priority);
  const first = one.behind.find(({ given }) => given !== null)?.given;
  if (!first) {
    const nobody = competing.every((other) => countSatisfied(other) === 0);
    return nobody && !competing.some((other) => other.series.isDefault);
  }
  return first.on < maxAgeDay(one.series, history);
}

const maxAgeDay = ({ maxAgeToStart }: Series, history: History): DayNumber =>
  maxAgeToStart ? dayOfAge(history, maxAgeToStart) : neverMore;

/** SELECTBEST-2. */
function best(
  scored: readonly SeriesAssessment[],
  pointsOf: (one: SeriesAssessment) => number,
): SeriesAssessment | null {
  let chosen: SeriesAssessment | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of scored) {
    const points = pointsOf(one);
    if (points < most || (points === most && chosen && one.series.preference >= chosen.series.preference)) continue;
    chosen = one;
    most = points;
  }
  return chosen;
}

/** Points for what is true of one alone, of several, or not of this one. */
function compared(holds: boolean, howMany: number, [alone, shared, not]: readonly [number, number, number]): number {
  if (!holds) return not;
  return howMany > 1 ? shared : alone;
}

type Measure = (one: SeriesAssessment) => number;

/** Points for the greatest of a measure. */
function forGreatest(
  one: SeriesAssessment,
  all: readonly SeriesAssessment[],
  points: number,
  measure: Measure,
): number {
  const greatest = Math.max(...all.map(measure));
  const holders = all.filter((other) => measure(other) === greatest).length;
  return compared(measure(one) === greatest, holders, [points, 0, -points]);
}

/** Table 8-7. */
const pointsOfComplete = (one: SeriesAssessment, all: readonly SeriesAssessment[]) =>
  forGreatest(one, all, 1, countSatisfied);

/** Table 8-9. */
function pointsOfBegun(one: SeriesAssessment, all: readonly SeriesAssessment[], history: History): number {
  const allValid = one.evaluations.every(({ verdict }) => verdict === "valid");
  const finish = (other: SeriesAssessment) => (isCompletable(other, history) ? -finishDay(other, history) : -neverMore);
  return (
    (one.series.isProduct && allValid ? 2 : -2) +
    (isCompletable(one, history) ? 3 : -3) +
    forGreatest(one, all, 2, countSatisfied) +
    forGreatest(one, all, 2, (other) => -openDoses(other)) +
    (isCompletable(one, history) ? forGreatest(one, all, 1, finish) : -1)
  );
}

/** Table 8-11. */
function pointsOfUnbegun(one: SeriesAssessment, all: readonly SeriesAssessment[], history: History): number {
  return (
    forGreatest(one, all, 1, (other) => -(other.forecast?.earliest.on ?? neverMore)) +
    (isCompletable(one, history) ? 1 : -1) +
    (one.series.isProduct ? -1 : 1)
  );
}

/** SELECTB-5: target doses that are neither satisfied nor passed over. */
const openDoses = ({ series, behind }: SeriesAssessment): number => series.doses.length - placeAfter(series, behind);

/** SELECTB-3. */
function isCompletable(one: SeriesAssessment, history: History): boolean {
  const last = one.series.doses.at(-1);
  const max = last && ageRuleOn(last, history.today)?.max;
  return one.forecast !== null && finishDay(one, history) < (max ? dayOfAge(history, max) : neverMore);
}

/** SELECTB-12: the earliest day and the longest of the minimum intervals that are left. */
function finishDay({ forecast, series, behind }: SeriesAssessment, { today }: History): DayNumber {
  if (!forecast) return neverMore;
  const earliest = forecast.earliest.on;
  let finish = longAgo;
  for (const dose of series.doses.slice(placeAfter(series, behind) + 1)) {
    for (const { min, inForce } of dose.intervals) {
      if (min && isInForce(inForce, today)) finish = Math.max(finish, addSpan(earliest, min));
    }
  }
  return Math.max(finish, earliest);
}
