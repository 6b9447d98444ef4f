import type { DoseEvaluation, Forecast, Given, SeriesAssessment } from "./assessment.ts";
import { forecastSeries } from "./forecast-series.ts";
import { type History, withoutDose } from "./history.ts";
import type { LoadedCourse, LoadedWay } from "./load-programme.ts";
import type { Walk } from "./walk.ts";
import { walkSeries } from "./walk-series.ts";

/*
 * The child's way through a course: the first in which a dose counts; where none does, the first that may still be
 * begun; where none may, the last. The engine goes no further than to find it, and forecasts nothing for the others.
 */

/** A way of a course, as the engine went through it with this child. */
export interface Walked {
  readonly way: LoadedWay;
  readonly evaluations: readonly DoseEvaluation[];
  /** What counts for its lines, in their order. */
  readonly counted: readonly Given[];
}

export interface OwnWay extends Walked {
  /** Its place in its course. */
  readonly at: number;
  /** What comes next; null where nothing can be given any more. */
  readonly forecast: Forecast | null;
}

export function ownWayIn({ ways }: LoadedCourse, history: History): OwnWay {
  const walks: Walk[] = [];
  for (const way of ways) {
    const walk = walkIn(way, dosesOf(way, history), history);
    const at = walks.push(walk) - 1;
    if (walk.evaluations.some(isCounted)) return ownWay(way, at, walk, history);
  }
  let own: OwnWay | null = null;
  for (const [at, way] of ways.entries()) {
    const walk = walks[at];
    if (walk && !own?.forecast) own = ownWay(way, at, walk, history);
  }
  if (!own) throw new Error("There is a course without a way.");
  return own;
}

export function walkedIn(way: LoadedWay, history: History): Walked {
  const { evaluations } = walkIn(way, dosesOf(way, history), history);
  return { way, evaluations, counted: countedIn(evaluations) };
}

const dosesOf = ({ antigen }: LoadedWay, { against }: History): readonly Given[] => against.get(antigen.name) ?? [];

/** No way waits for another to be complete. */
const walkIn = ({ series }: LoadedWay, doses: readonly Given[], history: History): Walk =>
  walkSeries(series, doses, history, () => false);

const isCounted = ({ verdict }: DoseEvaluation): boolean => verdict === "valid";

function countedIn(evaluations: readonly DoseEvaluation[]): readonly Given[] {
  const counted: Given[] = [];
  for (const { verdict, given } of evaluations) if (verdict === "valid") counted.push(given);
  return counted;
}

function ownWay(way: LoadedWay, at: number, walk: Walk, history: History): OwnWay {
  const { evaluations } = walk;
  const counted = countedIn(evaluations);
  return { way, evaluations, counted, at, forecast: forecastOf(way, walk, counted, history) };
}

/** Nobody is asked what else is known of the child. */
const nothingElse = { isImmune: false, isContraindicated: false, contraindicated: new Set<string>() } as const;

/** Where a dose puts off the next that must not, the next is forecast without it; unless it may still not be given today. */
function forecastOf(way: LoadedWay, walk: Walk, counted: readonly Given[], history: History): Forecast | null {
  const found = forecastSeries(walk, nothingElse);
  let ahead = found;
  let left = history;
  for (;;) {
    const aside = toSetAside(way, ahead, counted, left);
    if (!aside) break;
    left = withoutDose(left, aside);
    ahead = forecastSeries(walkIn(way, dosesOf(way, left), left), nothingElse);
  }
  const isOpen = ahead.forecast !== null && ahead.forecast.earliest.on <= history.today;
  return isOpen ? ahead.forecast : found.forecast;
}

/**
 * What must not put off the next dose. Two live vaccines may be given on one day, so that the one of today stands
 * against nothing until tomorrow, nor does it take away the last days; and a dose that does not count makes nobody
 * less late than they were.
 */
function toSetAside(
  way: LoadedWay,
  { forecast, statusReason }: SeriesAssessment,
  counted: readonly Given[],
  { today, given, schedule }: History,
): Given | null {
  const rule = forecast?.earliest.because;
  if (rule?.is === "last-dose") return counted.includes(rule.given) ? null : rule.given;
  if (rule ? rule.is !== "conflict" : statusReason !== "cannot-finish-in-age") return null;
  const against = schedule.conflicts.get(way.lines[counted.length]?.vaccine ?? "");
  const ofToday = ({ on, dose }: Given) => on === today && (against?.has(dose.vaccine) ?? false);
  return given.find((one) => ofToday(one) && !counted.includes(one)) ?? null;
}
