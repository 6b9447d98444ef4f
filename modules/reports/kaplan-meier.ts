/*
 * Time to an event when not everybody was watched to the end: the product-limit estimate of Kaplan and
 * Meier (Journal of the American Statistical Association 53, 1958, 457–481).
 *
 *   S(t) = Π (1 − d/n)   over the days up to t; n at risk on a day, d of them with the event
 *
 * n are all whose time is that day or longer: of one day events come before censorings, so whoever
 * was watched until the day of an event was at risk of it.
 *
 * The interval is one of 95 % on the scale log(−log S), which stays between 0 and 1 (Kalbfleisch and
 * Prentice, The Statistical Analysis of Failure Time Data, 1980, 1.3), with Greenwood's variance:
 *
 *   θ = 1.96 · √(Σ d / (n (n − d))) / |log S|,   from S^exp(θ) to S^exp(−θ)
 *
 * It is not defined while S is 1 or when S is 0: there it is null.
 */

/** So many people were watched for so many days, until the event or, without it, until the last day known. */
export interface WatchedTime {
  readonly days: number;
  readonly happened: boolean;
  readonly people: number;
}

/** One day on which somebody had the event or was no longer watched. */
export interface SurvivalStep {
  /** Days since the start. */
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** From this day on: the part, 0 to 1, without the event. */
  readonly survival: number;
  /** Of its 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
}

const normal95 = 1.959964;

/** The curve as its steps, in the order of days; nobody: none. */
export function kaplanMeier(times: readonly WatchedTime[]): readonly SurvivalStep[] {
  const days = [...new Set(times.map(({ days }) => days))].toSorted((a, b) => a - b);
  let atRisk = count(times);
  let survival = 1;
  let greenwood = 0;
  return days.map((day) => {
    const ofDay = times.filter((time) => time.days === day);
    const events = count(ofDay.filter(({ happened }) => happened));
    const censored = count(ofDay) - events;
    survival *= 1 - events / atRisk;
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    const step = { day, atRisk, events, censored, survival, ...interval(survival, greenwood) };
    atRisk -= events + censored;
    return step;
  });
}

function interval(survival: number, greenwood: number): Pick<SurvivalStep, "low" | "high"> {
  if (survival <= 0 || survival >= 1) return { low: null, high: null };
  const theta = (normal95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(theta), high: survival ** Math.exp(-theta) };
}

/** How many were still watched and without the event as each of these days began: 0, 30, 60 … */
export function atRiskEvery(
  every: number,
  times: readonly WatchedTime[],
): readonly { readonly day: number; readonly people: number }[] {
  const last = Math.max(0, ...times.map(({ days }) => days));
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, at) => ({
    day: at * every,
    people: count(times.filter(({ days }) => days >= at * every)),
  }));
}

/** The first day by which half of them had the event; null: it was fewer. */
export const medianDay = (steps: readonly SurvivalStep[]): number | null =>
  steps.find(({ survival }) => survival <= 0.5)?.day ?? null;

const count = (times: readonly WatchedTime[]) => times.reduce((all, { people }) => all + people, 0);
