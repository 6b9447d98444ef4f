import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { ForecastDay } from "./assessment.ts";
import { dayOf } from "./day-number.ts";
import type { History } from "./history.ts";
import { daySince, nameOf, type Walked } from "./judge-given.ts";
import type { LoadedWay } from "./load-programme.ts";
import { type DoseLine, lengthOf } from "./programme.ts";
import { because, type Reason } from "./reason.ts";
import { addSpan } from "./span.ts";
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

const noDays = { on: null, from: null, due: null, inTimeUntil: null, until: null, why: null, whyDue: null } as const;

/** All doses of a course, each once. */
export function statesOf(walked: readonly Walked[], standing: Standing, history: History): readonly PlannedDose[] {
  const own = walked.find(({ chosen }) => chosen);
  if (!own) return [];
  const ownAt = new Map(own.way.lines.map(({ code }, at) => [code, at]));
  const states = new Map<string, PlannedDose>();
  let isBefore = true;
  for (const one of walked) {
    if (one === own) isBefore = false;
    for (const [at, { code }] of one.way.lines.entries()) {
      if (states.has(code)) continue;
      const place = ownAt.get(code);
      const missed = isBefore && at === 0;
      states.set(
        code,
        place === undefined
          ? passedBy(one, at, own, standing, missed ? history : null)
          : stateIn(own, place, standing, history),
      );
    }
  }
  return [...states.values()];
}

function stateIn(own: Walked, at: number, standing: Standing, history: History): PlannedDose {
  const { way, found, counted } = own;
  const line = lineOf(way, at);
  const base = { code: line.code, vaccine: line.vaccine, ...noDays };
  const given = counted[at];
  if (given) return { ...base, state: "given", on: given.dose.on };
  if (standing) return { ...base, state: "not-needed", why: standing };
  const until = lastDay(way, at, history);
  const next = counted.length;
  const limits = { ...base, until: until === null ? null : dayOf(until) };
  if (until !== null && history.today > until) return { ...limits, state: "expired", why: pastLimit(line, until) };
  if (at === next) return forecast(own, limits, line, history);
  const before = lineOf(way, at - 1).code;
  if (found.forecast)
    return { ...limits, state: "waiting", why: because("waits-for", { dose: line.code, other: before }) };
  return {
    ...limits,
    state: "expired",
    why: because("course-ended", { dose: line.code, other: lineOf(way, next).code }),
  };
}

function forecast(own: Walked, base: Omit<PlannedDose, "state">, line: DoseLine, history: History): PlannedDose {
  const ahead = own.found.forecast;
  if (!ahead) return { ...base, state: "expired", why: because("no-time-left", { dose: line.code }) };
  const { earliest, recommended, pastDue } = ahead;
  const { today } = history;
  const state = today < earliest.on ? "later" : pastDue !== null && today > pastDue.on ? "overdue" : "due";
  const isLater = recommended.on > earliest.on;
  return {
    ...base,
    state,
    from: dayOf(earliest.on),
    due: dayOf(recommended.on),
    inTimeUntil: pastDue && dayOf(pastDue.on),
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
function passedBy({ way }: Walked, at: number, own: Walked, standing: Standing, missed: History | null): PlannedDose {
  const line = lineOf(way, at);
  const base = { code: line.code, vaccine: line.vaccine, ...noDays };
  if (standing) return { ...base, state: "not-needed", why: standing };
  const until = missed && lastDay(way, at, missed);
  if (missed && until !== null && missed.today > until) {
    return { ...base, state: "expired", until: dayOf(until), why: pastLimit(line, until) };
  }
  const { vaccine } = lineOf(own.way, 0);
  const why =
    vaccine === line.vaccine
      ? because("begun-late", { dose: line.code })
      : because("replaced", { dose: line.code, vaccine });
  return { ...base, state: "not-needed", why };
}

function lineOf({ lines }: LoadedWay, at: number): DoseLine {
  const line = lines[at];
  if (!line) throw new Error(`There is no dose ${at} in this course.`);
  return line;
}

const lastDay = ({ before }: LoadedWay, at: number, { born }: History): number | null => {
  const span = before[at];
  return span ? addSpan(born, span) - 1 : null;
};

const pastLimit = ({ code }: DoseLine, until: number): Reason =>
  because("past-limit", { dose: code, day: dayOf(until) });
