import type {
  AntigenAssessment,
  DoseEvaluation,
  Forecast,
  ForecastDay,
  GroupAssessment,
  KindForecast,
  SeriesAssessment,
  SeriesStatus,
  Verdict,
} from "./assessment.ts";
import type { Series, TargetDose, VaccineGroup } from "./schedule.ts";

/**
 * Puts together what is known of the antigens that are given in one injection (CDSi chapter 9). Only
 * series of one kind are blended: what is due to everybody, and what is due to somebody at risk.
 */
export function assessGroup(
  group: VaccineGroup,
  antigens: readonly AntigenAssessment[],
  withoutSeries: SeriesStatus,
): GroupAssessment {
  const evaluations = evaluationsOf(group, antigens);
  const kinds = kindsInOrder.flatMap((kind) => forecastOfKind(kind, group, antigens, evaluations) ?? []);
  const forecasts = kinds.flatMap(({ forecast }) => forecast ?? []);
  return {
    ...{ group: group.name, antigens, kinds, evaluations },
    status:
      firstOfAll(
        favourable,
        kinds.map(({ status }) => status),
      ) ?? withoutSeries,
    forecast: forecasts.length > 0 ? pick(forecasts, -1) : null,
  };
}

const kindsInOrder = ["standard", "risk", "evaluation-only"] as const;

function forecastOfKind(
  kind: Series["kind"],
  group: VaccineGroup,
  antigens: readonly AntigenAssessment[],
  evaluations: readonly DoseEvaluation[],
): KindForecast | null {
  const ofKind = antigens.flatMap(({ antigen, best }) => {
    const series = best.filter((one) => one.series.kind === kind);
    return series.length > 0 ? [{ antigen, series }] : [];
  });
  if (ofKind.length === 0) return null;
  const statuses = ofKind.flatMap(({ series }) => statusOfAntigen(series) ?? []);
  const status = statusOfGroup(statuses);
  const forecasts = ofKind.flatMap(({ series }) => series.flatMap(({ forecast }) => forecast ?? []));
  return {
    ...{ kind, status },
    antigens: ofKind.map(({ antigen }) => antigen),
    forecast: status === "not-complete" ? blend(group, forecasts, evaluations) : null,
  };
}

/** A series that somebody still needs comes first; then one that protects; then those that give nothing. */
const favourable: readonly SeriesStatus[] = [
  "not-complete",
  "complete",
  "immune",
  "contraindicated",
  "not-recommended",
  "aged-out",
];

const firstOfAll = (order: readonly SeriesStatus[], found: readonly SeriesStatus[]): SeriesStatus | undefined =>
  order.find((status) => found.includes(status));

const statusOfAntigen = (series: readonly SeriesAssessment[]) =>
  firstOfAll(
    favourable,
    series.map(({ status }) => status),
  );

/** Table 9-4. */
const worst: readonly SeriesStatus[] = ["contraindicated", "aged-out", "not-recommended", "not-complete"];

function statusOfGroup(statuses: readonly SeriesStatus[]): SeriesStatus {
  const found = firstOfAll(worst, statuses);
  return found ?? (statuses.every((status) => status === "immune") ? "immune" : "complete");
}

/** FORECASTVG-2 to -4, FORECASTDN-2, SINGLEANTVG-2 and MULTIANTVG-1. */
function blend(
  group: VaccineGroup,
  forecasts: readonly Forecast[],
  evaluations: readonly DoseEvaluation[],
): Forecast | null {
  const [first, ...others] = forecasts;
  if (!first) return null;
  if (others.length === 0) return first;
  const single = group.antigens.length === 1;
  const priority = !single && forecasts.some(hasPriority);
  const lead = pick(forecasts, single || priority ? -1 : 1);
  const earliest = priority ? notBefore(lead.earliest, evaluations) : lead.earliest;
  const after = (day: ForecastDay) => (day.on > earliest.on ? day : earliest);
  const dueDays = forecasts.flatMap(({ pastDue }) => pastDue ?? []);
  const numbers = forecasts.map(({ doseNumber }) => doseNumber);
  return {
    target: lead.target,
    doseNumber: group.whole ? Math.min(...numbers) : Math.max(...numbers),
    earliest,
    recommended: after(firstOf(forecasts.map(({ recommended }) => recommended))),
    pastDue: dueDays.length > 0 ? after(firstOf(dueDays)) : null,
    latest: forecasts.reduce<number | null>(
      (least, { latest }) => (latest !== null && (least === null || latest < least) ? latest : least),
      null,
    ),
    vaccines: [...new Set(forecasts.flatMap(({ vaccines }) => vaccines))],
  };
}

/** The forecast of the earliest (-1) or latest (1) earliest day. */
const pick = (forecasts: readonly Forecast[], which: -1 | 1): Forecast =>
  forecasts.reduce((chosen, one) => ((one.earliest.on - chosen.earliest.on) * which > 0 ? one : chosen));

const firstOf = (days: readonly ForecastDay[]): ForecastDay =>
  days.reduce((first, day) => (day.on < first.on ? day : first));

/** FORECASTPRIORITY-1. */
const hasPriority = ({ target }: { readonly target: TargetDose }): boolean =>
  target.intervals.length > 0 && target.intervals.every(({ overrides }) => overrides);

/** Not before the newest dose of the group. */
function notBefore(day: ForecastDay, evaluations: readonly DoseEvaluation[]): ForecastDay {
  const last = evaluations.at(-1)?.given;
  return last && last.on > day.on ? { on: last.on, because: { is: "last-dose", given: last } } : day;
}

/**
 * How a dose counts for the group. Where the group's doses are numbered by the antigen that has had the
 * fewest, it counts if it counts for each of them; otherwise, if it counts for one.
 */
function evaluationsOf({ whole }: VaccineGroup, antigens: readonly AntigenAssessment[]): readonly DoseEvaluation[] {
  const weigh = whole ? forEach : forOne;
  const byOrder = new Map<number, DoseEvaluation>();
  for (const antigen of antigens) {
    for (const one of evaluationsOfAntigen(antigen)) {
      const known = byOrder.get(one.given.order);
      if (!known || weigh[one.verdict] > weigh[known.verdict]) byOrder.set(one.given.order, one);
    }
  }
  return [...byOrder.values()].sort((a, b) => a.given.order - b.given.order);
}

/** For one antigen: what the best of its series makes of each dose. */
function evaluationsOfAntigen({ chosen, all }: AntigenAssessment): readonly DoseEvaluation[] {
  // Where no series is somebody's, what was given is still judged by the first that was looked at.
  const [first, ...others] = chosen.length > 0 ? chosen : all.slice(0, 1);
  if (!first || others.length === 0) return first?.evaluations ?? [];
  return first.evaluations.map((evaluation, at) =>
    others.reduce((known, other) => {
      const one = other.evaluations[at];
      return one && forOne[one.verdict] > forOne[known.verdict] ? one : known;
    }, evaluation),
  );
}

/** Of several verdicts the heaviest is told. */
const forOne: Readonly<Record<Verdict, number>> = { extraneous: 0, "not-valid": 1, "sub-standard": 2, valid: 3 };
const forEach: Readonly<Record<Verdict, number>> = { extraneous: 0, valid: 1, "not-valid": 2, "sub-standard": 3 };
