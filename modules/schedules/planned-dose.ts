import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Forecast, ForecastDay } from "./assessment.ts";
import { dayOf } from "./day-number.ts";
import { dayOfAge, type History } from "./history.ts";
import { daySince, nameOf } from "./judge-given.ts";
import type { LoadedCourse, LoadedWay } from "./load-programme.ts";
import { type DoseLine, lengthOf } from "./programme.ts";
import type { OwnWay, Walked } from "./own-way.ts";
import { because, type Reason } from "./reason.ts";
import type { VaccineCode } from "./vaccines.ts";

/*
 * Where each dose of a course stands.
 *
 *   given        a dose counts for it
 *   due          it may be given today
 *   overdue      it may be given today, and should have been
 *   later        the next of its course, and not yet: from a day on
 *   waiting      another dose of its course comes first
 *   expired      its last day has passed; or what comes before it cannot be given any more
 *   not-needed   another way was gone, or it is not meant for this child
 */
export const doseStates = ["given", "due", "overdue", "later", "waiting", "expired", "not-needed"] as const;
export type DoseState = (typeof doseStates)[number];

export interface PlannedDose {
  readonly code: string;
  readonly vaccine: VaccineCode;
  readonly state: DoseState;
  /** The day it was given. */
  readonly on: CalendarDay | null;
  /** The first day on which it may be given, the day it should be, the last day that is in time, the last of all. */
  readonly from: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly inTimeUntil: CalendarDay | null;
  readonly until: CalendarDay | null;
  /** Why it is so; of a dose that may be given, where its first day comes from. */
  readonly why: Reason | null;
  /** Where the recommended day comes from, where that is a later one. */
  readonly whyDue: Reason | null;
}

/** Why a course is not meant for a child; null: it is. */
export type Standing = Reason | null;

/** Adds all doses of a course, each once. */
export function addStates(
  doses: PlannedDose[],
  { ways, places }: LoadedCourse,
  own: OwnWay,
  standing: Standing,
  history: History,
): void {
  for (const { way, at, atIn } of places) {
    const place = atIn[own.at] ?? -1;
    if (place >= 0) doses.push(stateIn(own, place, standing, history));
    else {
      const one = ways[way];
      if (one) doses.push(passedBy(one, at, own, standing, way < own.at && at === 0 ? history : null));
    }
  }
}

/** Without the days of a dose that may be given. */
function planned(
  { code, vaccine }: DoseLine,
  state: DoseState,
  why: Reason | null,
  until: CalendarDay | null,
  on: CalendarDay | null,
): PlannedDose {
  return { code, vaccine, state, on, from: null, due: null, inTimeUntil: null, until, why, whyDue: null };
}

function stateIn(own: OwnWay, at: number, standing: Standing, history: History): PlannedDose {
  const { way, forecast, counted } = own;
  const line = lineOf(way, at);
  const given = counted[at];
  if (given) return planned(line, "given", null, null, given.dose.on);
  if (standing) return planned(line, "not-needed", standing, null, null);
  const last = lastDay(way, at, history);
  const until = last === null ? null : dayOf(last);
  if (last !== null && until !== null && history.today > last) {
    return planned(line, "expired", because("past-limit", { dose: line.code, day: until }), until, null);
  }
  const next = counted.length;
  if (at === next && forecast) return ahead(own, forecast, line, until, history);
  if (at === next) return planned(line, "expired", because("no-time-left", { dose: line.code }), until, null);
  if (forecast) {
    return planned(
      line,
      "waiting",
      because("waits-for", { dose: line.code, other: lineOf(way, at - 1).code }),
      until,
      null,
    );
  }
  return planned(
    line,
    "expired",
    because("course-ended", { dose: line.code, other: lineOf(way, next).code }),
    until,
    null,
  );
}

function ahead(
  own: Walked,
  found: Forecast,
  line: DoseLine,
  until: CalendarDay | null,
  { today }: History,
): PlannedDose {
  const { earliest, recommended, pastDue } = found;
  const isLater = recommended.on > earliest.on;
  const from = dayOf(earliest.on);
  return {
    code: line.code,
    vaccine: line.vaccine,
    state: today < earliest.on ? "later" : pastDue !== null && today > pastDue.on ? "overdue" : "due",
    on: null,
    from,
    due: isLater ? dayOf(recommended.on) : from,
    inTimeUntil: pastDue && dayOf(pastDue.on),
    until,
    why: reasonFor(earliest, line, line.minimumAge, own),
    whyDue: isLater ? reasonFor(recommended, line, typeof line.at === "string" ? line.at : line.at[0], own) : null,
  };
}

function reasonFor(day: ForecastDay, line: DoseLine, age: DoseLine["minimumAge"], own: Walked): Reason {
  const dose = line.code;
  const rule = day.because;
  if (rule.is === "interval") {
    const counted = rule.from.is === "dose" && own.counted.includes(rule.from.given);
    const told = {
      dose,
      ...lengthOf(line.gap ?? "birth"),
      other: nameOf(rule.from, own),
      since: daySince(rule.from),
    };
    return because(counted ? "after-dose" : "after-dose-not-counted", told);
  }
  if (rule.is === "conflict") {
    return because("apart-from-live", { dose, vaccine: rule.with.dose.vaccine, since: rule.with.dose.on });
  }
  if (rule.is === "age") return because("at-age", { dose, ...lengthOf(age ?? "birth") });
  return because("after-last", { dose });
}

/**
 * A dose of a way that the child does not go.
 *
 * @param missed where it is the first of a way that was open once: that it is too late for it is said of this dose
 */
function passedBy(way: LoadedWay, at: number, own: Walked, standing: Standing, missed: History | null): PlannedDose {
  const line = lineOf(way, at);
  if (standing) return planned(line, "not-needed", standing, null, null);
  const last = missed && lastDay(way, at, missed);
  if (missed && last !== null && missed.today > last) {
    return planned(line, "expired", because("past-limit", { dose: line.code, day: dayOf(last) }), dayOf(last), null);
  }
  const { vaccine } = lineOf(own.way, 0);
  const isLate = vaccine === line.vaccine;
  const why = isLate ? because("fewer-doses", { dose: line.code }) : because("replaced", { dose: line.code, vaccine });
  return planned(line, "not-needed", why, null, null);
}

function lineOf({ lines }: LoadedWay, at: number): DoseLine {
  const line = lines[at];
  if (!line) throw new Error(`There is no dose ${at} in this course.`);
  return line;
}

function lastDay({ before }: LoadedWay, at: number, history: History): number | null {
  const span = before[at];
  return span ? dayOfAge(history, span) - 1 : null;
}
