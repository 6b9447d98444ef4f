import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Given, SeriesAssessment } from "./assessment.ts";
import { counts } from "./evidence.ts";
import { forecastSeries } from "./forecast-series.ts";
import { type History, historyOf } from "./history.ts";
import { type DoseTold, type JudgedDose, judgeGiven, type Walked } from "./judge-given.ts";
import type { Loaded, LoadedCourse, LoadedWay } from "./load-programme.ts";
import type { DoseGiven, Person } from "./person.ts";
import { addStates, type PlannedDose, type Standing } from "./planned-dose.ts";
import type { OnlyFor, Programme, ScheduleCode } from "./programme.ts";
import { because, type Reason } from "./reason.ts";
import { walkSeries } from "./walk-series.ts";

/*
 * A child's plan by one schedule, as of one day: how each dose given counts, and where each dose of the
 * programme stands. Everything that it may look at is handed in.
 *
 * The engine goes through every way of every course. The child's way is the first in which a dose counts;
 * where none does, the first that may still be begun; where none may, the last.
 */

export interface Child {
  readonly born: CalendarDay;
  readonly sex: Person["sex"];
  /** Lives in a district where Japanese encephalitis is endemic. */
  readonly jeEndemic: boolean;
}

export interface Plan {
  readonly schedule: ScheduleCode;
  readonly version: string;
  readonly today: CalendarDay;
  /** In the order in which they were handed in. */
  readonly given: readonly JudgedDose[];
  /** Each dose of the programme once, in its order. */
  readonly doses: readonly PlannedDose[];
}

export function planFor(
  { programme, schedule, courses }: Loaded,
  child: Child,
  told: readonly DoseTold[],
  today: CalendarDay,
): Plan {
  const { asked, given } = askedOf(programme, child, told, today);
  const history = historyOf(schedule, { born: child.born, sex: child.sex, given, observed: [] }, today);
  const walked: Walked[] = [];
  const doses: PlannedDose[] = [];
  for (const one of courses) {
    const ways = walkedIn(one, history);
    walked.push(...ways);
    addStates(doses, one.places, ways, meant(one.course.onlyFor, child), history);
  }
  return {
    schedule: programme.code,
    version: programme.version,
    today,
    given: judgeGiven(told, asked, walked),
    doses,
  };
}

interface Asked {
  /** For each dose its place in what the engine is given, or why it is given none. */
  readonly asked: readonly (number | Reason)[];
  readonly given: readonly DoseGiven[];
}

function askedOf(programme: Programme, child: Child, told: readonly DoseTold[], today: CalendarDay): Asked {
  const given: DoseGiven[] = [];
  const asked = told.map((one) => {
    const why = whyNotAsked(programme, child, one, today);
    if (why) return why;
    // A scar has no day: it counts from the birth on.
    given.push({ on: one.on ?? child.born, vaccine: one.vaccine, substandard: one.spoilt ?? false });
    return given.length - 1;
  });
  return { asked, given };
}

function whyNotAsked(programme: Programme, { born }: Child, told: DoseTold, today: CalendarDay): Reason | null {
  const { on, vaccine, evidence = "own-record" } = told;
  if (!counts(evidence, vaccine, programme.counts)) return because("not-shown", { vaccine });
  if (on === null) return evidence === "scar" ? null : because("day-not-known", { vaccine });
  if (on < born) return because("before-birth", { vaccine });
  return on > today ? because("after-today", { vaccine, day: on }) : null;
}

function walkedIn({ ways }: LoadedCourse, history: History): readonly Walked[] {
  const found = ways.map((way) => wentThrough(way, history));
  const begun = found.findIndex(({ counted }) => counted.length > 0);
  const open = found.findIndex((one) => one.found.forecast !== null);
  const chosen = begun >= 0 ? begun : open >= 0 ? open : found.length - 1;
  return found.map((one, at) => ({ ...one, chosen: at === chosen }));
}

type Went = Omit<Walked, "chosen">;

function wentThrough(way: LoadedWay, history: History): Went {
  const found = assessed(way, history, history.against.get(way.antigen.name) ?? []);
  const counted: Given[] = [];
  for (const { verdict, given } of found.evaluations) if (verdict === "valid") counted.push(given);
  return { way, found: withoutDelay({ way, found, counted }, history), counted };
}

/** A way has no other that it waits for, and nobody is asked what else is known of the child. */
const assessed = ({ series }: LoadedWay, history: History, doses: readonly Given[]): SeriesAssessment =>
  forecastSeries(
    walkSeries(series, doses, history, () => false),
    nothingElse,
  );

const nothingElse = { isImmune: false, isContraindicated: false, contraindicated: new Set<string>() } as const;

/** Where a dose puts off the next that must not, the next is forecast without it; unless it may still not be given today. */
function withoutDelay(went: Went, history: History): SeriesAssessment {
  const { way, found } = went;
  let ahead = found;
  let given = history.given;
  for (;;) {
    const aside = toSetAside({ ...went, found: ahead }, { ...history, given });
    if (!aside) break;
    given = given.filter((dose) => dose !== aside);
    const left = new Set(given);
    const own = (history.against.get(way.antigen.name) ?? []).filter((dose) => left.has(dose));
    ahead = assessed(way, { ...history, given }, own);
  }
  if (ahead === found || !ahead.forecast || ahead.forecast.earliest.on > history.today) return found;
  return { ...found, forecast: ahead.forecast };
}

/**
 * What must not put off the next dose. Two live vaccines may be given on one day, so that the one of today stands
 * against nothing until tomorrow, nor does it take away the last days; and a dose that does not count makes nobody
 * less late than they were.
 */
function toSetAside({ way, found, counted }: Went, { today, given, schedule }: History): Given | null {
  const rule = found.forecast?.earliest.because;
  if (rule?.is === "last-dose") return counted.includes(rule.given) ? null : rule.given;
  if (rule ? rule.is !== "conflict" : found.statusReason !== "cannot-finish-in-age") return null;
  const against = schedule.conflicts.get(way.lines[counted.length]?.vaccine ?? "");
  const ofToday = ({ on, dose }: Given) => on === today && (against?.has(dose.vaccine) ?? false);
  return given.find((one) => ofToday(one) && !counted.includes(one)) ?? null;
}

/** Of a sex that nobody knows, a worker decides: nothing is left out. */
function meant(onlyFor: OnlyFor | null, { sex, jeEndemic }: Child): Standing {
  if (onlyFor === "girls" && sex === "male") return because("girls-only");
  return onlyFor === "je-endemic" && !jeEndemic ? because("je-endemic-only") : null;
}
