import type {
  Because,
  Forecast,
  ForecastDay,
  Passed,
  SeriesAssessment,
  SeriesStatus,
  StatusReason,
} from "./assessment.ts";
import { ageRuleOn } from "./evaluate-dose.ts";
import { dayOfAge, type History, isInForce, isOfAge } from "./history.ts";
import { dayOfStart, startOf } from "./interval.ts";
import { conflictAhead } from "./live-conflict.ts";
import { type DayNumber, longAgo, neverMore } from "./day-number.ts";
import type { AgeRule, IntervalRule, TargetDose } from "./schedule.ts";
import { maySkip } from "./skip.ts";
import { addSpan, noTime, type Span } from "./span.ts";
import { placeAfter, type Walk } from "./walk.ts";

/** What is known of somebody beside their doses, for one antigen. */
export interface Standing {
  readonly isImmune: boolean;
  readonly isContraindicated: boolean;
  /** Vaccines that must not be named. */
  readonly contraindicated: ReadonlySet<string>;
}

/**
 * What comes next in a series (CDSi chapter 7): the next target dose that is needed, and its days; or
 * why there is none. A dose that will be needless on the day it could first be given is passed over too,
 * and what follows is forecast instead (7.6).
 */
export function forecastSeries(walk: Walk, standing: Standing): SeriesAssessment {
  const { today } = walk.history;
  const behind = [...walk.behind];
  for (;;) {
    const at = nextPlace(walk, behind, today);
    const target = walk.series.doses[at];
    if (!target) {
      const any = behind.some(({ given }) => given !== null);
      return any
        ? close(walk, behind, "complete", "complete")
        : close(walk, behind, "not-recommended", "past-immunization");
    }
    if (standing.isImmune) return close(walk, behind, "immune", "immune");
    if (standing.isContraindicated) return close(walk, behind, "contraindicated", "contraindicated");
    if (target.season && today > target.season.through) return close(walk, behind, "not-recommended", "past-season");
    const age = ageRuleOn(target, today);
    const tooOld = age?.max ? dayOfAge(walk.history, age.max) : neverMore;
    if (today >= tooOld) return close(walk, behind, "aged-out", "past-maximum-age");
    const earliest = earliestDay(walk, target, age);
    if (earliest.on >= tooOld) return close(walk, behind, "aged-out", "cannot-finish-in-age");
    const moment = { context: "forecast", on: earliest.on, before: Number.POSITIVE_INFINITY } as const;
    if (!maySkip(target, walk, moment)) {
      const forecast = forecastOf(walk, behind, target, age, earliest, standing);
      return {
        series: walk.series,
        evaluations: walk.evaluations,
        behind,
        status: "not-complete",
        statusReason: null,
        forecast,
      };
    }
    behind.push({ at, given: null });
  }
}

function close(
  walk: Walk,
  behind: readonly Passed[],
  status: SeriesStatus,
  statusReason: StatusReason,
): SeriesAssessment {
  return { series: walk.series, evaluations: walk.evaluations, behind, status, statusReason, forecast: null };
}

/** Passes over what is needless today. */
function nextPlace(walk: Walk, behind: Passed[], today: DayNumber): number {
  const moment = { context: "forecast", on: today, before: Number.POSITIVE_INFINITY } as const;
  for (;;) {
    const at = placeAfter(walk.series, behind);
    const target = walk.series.doses[at];
    if (!target || !maySkip(target, walk, moment)) return at;
    behind.push({ at, given: null });
  }
}

/** FORECASTDTCAN-1: the latest of all that must have come first. */
function earliestDay(walk: Walk, target: TargetDose, age: AgeRule | null): ForecastDay {
  const { today, given } = walk.history;
  let latest: ForecastDay = { on: dayOfAge(walk.history, age?.min ?? noTime), because: { is: "age" } };
  const atLeast = (on: DayNumber, because: Because) => {
    if (on > latest.on) latest = { on, because };
  };
  for (const rule of target.intervals) {
    if (!rule.min || !isInForce(rule.inForce, today)) continue;
    const from = startOf(rule, walk, given.length);
    if (from) atLeast(addSpan(dayOfStart(from), rule.min), { is: "interval", from });
  }
  if (target.season) atLeast(target.season.from, { is: "season" });
  for (const one of walk.inadvertent) atLeast(one.on, { is: "inadvertent", given: one });
  const last = walk.evaluations.at(-1);
  if (last) atLeast(last.given.on, { is: "last-dose", given: last.given });
  const conflict = conflictAhead(target, walk, latest.on);
  if (conflict) atLeast(conflict.until, { is: "conflict", with: conflict.with });
  return latest;
}

/** FORECASTDT-2 to -6. */
function forecastOf(
  walk: Walk,
  behind: readonly Passed[],
  target: TargetDose,
  age: AgeRule | null,
  earliest: ForecastDay,
  standing: Standing,
): Forecast {
  const { history } = walk;
  const wished =
    byAge(history, age?.earliestRecommended) ?? byIntervals(walk, target, (rule) => rule.earliestRecommended);
  const last = byAge(history, age?.latestRecommended) ?? byIntervals(walk, target, (rule) => rule.latestRecommended);
  const recommended = wished && wished.on > earliest.on ? wished : earliest;
  return {
    target,
    doseNumber: doseNumberAfter(walk, behind),
    earliest,
    recommended,
    pastDue: last && (last.on - 1 > earliest.on ? { ...last, on: last.on - 1 } : earliest),
    latest: age?.max ? dayOfAge(history, age.max) - 1 : null,
    vaccines: vaccinesFor(walk, target, earliest.on, recommended.on, standing),
  };
}

const byAge = (history: History, span: Span | null | undefined): ForecastDay | null =>
  span ? { on: dayOfAge(history, span), because: { is: "age" } } : null;

/** The latest of the days that the intervals in force give. */
function byIntervals(walk: Walk, target: TargetDose, spanIn: (rule: IntervalRule) => Span | null): ForecastDay | null {
  let latest: ForecastDay | null = null;
  for (const rule of target.intervals) {
    const span = spanIn(rule);
    if (!span || !isInForce(rule.inForce, walk.history.today)) continue;
    const from = startOf(rule, walk, walk.history.given.length);
    const on = from ? addSpan(dayOfStart(from), span) : longAgo;
    if (from && (!latest || on > latest.on)) latest = { on, because: { is: "interval", from } };
  }
  return latest;
}

/** FORECASTDN-1: of a dose that has a season, only those since it began are counted. */
function doseNumberAfter({ series }: Walk, behind: readonly Passed[]): number {
  const counted = behind.filter(({ at, given }) => {
    const season = series.doses[at]?.season;
    return given !== null && (!season || given.on >= season.from);
  });
  return counted.length + 1;
}

/** FORECASTRECVAC-1. */
function vaccinesFor(
  { history }: Walk,
  { preferable }: TargetDose,
  earliest: DayNumber,
  recommended: DayNumber,
  { contraindicated }: Standing,
): readonly string[] {
  return preferable
    .filter(
      ({ vaccine, ages, recommended: isNamed }) =>
        isNamed &&
        !contraindicated.has(vaccine) &&
        (isOfAge(history, earliest, ages) || isOfAge(history, recommended, ages)),
    )
    .map(({ vaccine }) => vaccine);
}
