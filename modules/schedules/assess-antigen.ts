import type { AntigenAssessment, SeriesAssessment } from "./assessment.ts";
import { chooseSeries } from "./choose-series.ts";
import { forecastSeries } from "./forecast-series.ts";
import { dayOfAge, type History, isOfAge } from "./history.ts";
import type { Antigen, Series } from "./schedule.ts";
import { standingIn } from "./standing.ts";
import { countSatisfied } from "./walk.ts";
import { walkSeries } from "./walk-series.ts";

/** All series of an antigen that are for somebody, judged and forecast, and of each group the one that is theirs. */
export function assessAntigen(antigen: Antigen, history: History): AntigenAssessment {
  const doses = history.against.get(antigen.name) ?? [];
  const assessed = new Map<Series, SeriesAssessment | null>();
  const assessOne = (series: Series): SeriesAssessment | null => {
    const known = assessed.get(series);
    if (known !== undefined) return known;
    // A series that waits for its own group to be complete finds it open.
    assessed.set(series, null);
    const walk = walkSeries(series, doses, history, isComplete);
    const one = forecastSeries(walk, standingIn(series, antigen, history));
    assessed.set(series, one);
    return one;
  };
  const relevant = antigen.series.filter((series) => isRelevant(series, history));
  const isComplete = (group: string): boolean =>
    relevant.some((series) => series.group === group && assessOne(series)?.status === "complete");
  const all = relevant.flatMap((series) => assessOne(series) ?? []).filter((one) => isOfAgeToStart(one, history));
  const chosen = choiceOf(all, history);
  const best = chosen.length === 1 ? chosen : chosen.filter((one) => isBest(one, chosen));
  return { antigen: antigen.name, chosen, best, all };
}

/** Table 5-5. */
function isRelevant({ kind, sexes, indications }: Series, history: History): boolean {
  const { sex, today, observed } = history;
  if (sexes !== null && !sexes.has(sex)) return false;
  if (kind !== "risk") return true;
  return indications.some(({ observation, ages }) => observed.has(observation) && isOfAge(history, today, ages));
}

/** Nobody is told today of a series that they may begin years from now; one that is begun is theirs. */
function isOfAgeToStart(one: SeriesAssessment, history: History): boolean {
  const least = one.series.minAgeToStart;
  return least === null || countSatisfied(one) > 0 || history.today >= dayOfAge(history, least);
}

/** Of each series group the one that is somebody's. */
function choiceOf(all: readonly SeriesAssessment[], history: History): readonly SeriesAssessment[] {
  const groups = new Map<string, SeriesAssessment[]>();
  for (const one of all) {
    const group = groups.get(one.series.group);
    if (group) group.push(one);
    else groups.set(one.series.group, [one]);
  }
  return [...groups.values()].flatMap((group) => chooseSeries(group, history) ?? []);
}

/** Table 8-14: is it not made needless by that of another group? */
function isBest({ series, status }: SeriesAssessment, chosen: readonly SeriesAssessment[]): boolean {
  if (status === "complete") return true;
  if (series.kind === "evaluation-only") return false;
  const equivalent = chosen.filter((other) => series.equivalentGroups.has(other.series.group));
  if (equivalent.some((other) => other.status === "complete")) return false;
  return series.kind === "risk" || !equivalent.some((other) => other.series.kind === "risk");
}
