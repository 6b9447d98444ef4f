import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseEvaluation, Given, IntervalFrom, VerdictReason } from "./assessment.ts";
import { dayOf } from "./day-number.ts";
import type { Evidence } from "./evidence.ts";
import type { History } from "./history.ts";
import { type LoadedCourse, vaccinesFor } from "./load-programme.ts";
import { type OwnWay, type Walked, walkedIn } from "./own-way.ts";
import { lengthOf } from "./programme.ts";
import { because, type Reason } from "./reason.ts";
import type { VaccineCode } from "./vaccines.ts";

/*
 * How a dose that somebody was given counts. A combination is held against each course it belongs to; it
 * is valid where it counts in one of them. Where it counts in none, the refusal that is told is that of
 * the course that goes on: a second drop of OPV on the tenth day is too early for OPV-1, although the
 * birth dose is complete; one that comes after the last booster is more than needed, although there was
 * no birth dose.
 */

/** A dose as it is known. */
export interface DoseTold {
  /** Null: nobody knows the day. */
  readonly on: CalendarDay | null;
  readonly vaccine: VaccineCode;
  readonly evidence?: Evidence;
  /** Expired, recalled or spoilt. */
  readonly spoilt?: boolean;
}

export interface JudgedDose {
  readonly told: DoseTold;
  readonly verdict: "valid" | "not-valid" | "extra";
  /** Doses of the programme that it is. */
  readonly is: readonly string[];
  /** Null where it is valid. */
  readonly why: Reason | null;
}

interface Refused {
  readonly by: Walked;
  readonly evaluation: DoseEvaluation;
  /** That of the lowest is told. */
  readonly rank: number;
}

interface Planned {
  readonly courses: readonly LoadedCourse[];
  /** Of each course. */
  readonly own: readonly OwnWay[];
  readonly history: History;
}

/** @param asked the place in the history that was handed to the engine, for each dose; or why it was not */
export function judgeGiven(
  told: readonly DoseTold[],
  asked: readonly (number | Reason)[],
  { courses, own, history }: Planned,
): readonly JudgedDose[] {
  const is: string[][] = told.map(() => []);
  const refusals: (Refused | null)[] = told.map(() => null);
  for (const by of own) {
    for (const evaluation of by.evaluations) {
      const { verdict, target, given } = evaluation;
      if (verdict !== "valid") keepFirst(refusals, { by, evaluation, rank: rankInOwn(by, evaluation) });
      else if (target?.code) is[given.index]?.push(target.code);
    }
  }
  // The others speak only of what their own says nothing of.
  const isOpen = ({ index }: Given) =>
    is[index]?.length === 0 && (refusals[index]?.rank ?? leastOfOthers) >= leastOfOthers;
  for (const [at, { ways }] of courses.entries()) {
    for (const way of ways) {
      if (way === own[at]?.way || !history.against.get(way.antigen.name)?.some(isOpen)) continue;
      const by = walkedIn(way, history);
      for (const evaluation of by.evaluations) {
        if (evaluation.reason) keepFirst(refusals, { by, evaluation, rank: rankInOther(by, evaluation) });
      }
    }
  }
  return told.map((one, at) => {
    const place = asked[at] ?? 0;
    return typeof place === "number" ? judged(one, is[place] ?? [], refusals[place] ?? null) : refused(one, place);
  });
}

function keepFirst(refusals: (Refused | null)[], one: Refused): void {
  const { index } = one.evaluation.given;
  const first = refusals[index];
  if (!first || one.rank < first.rank) refusals[index] = one;
}

const refused = (told: DoseTold, why: Reason): JudgedDose => ({ told, verdict: "not-valid", is: [], why });

function judged(told: DoseTold, is: readonly string[], refusal: Refused | null): JudgedDose {
  if (is.length > 0) return { told, verdict: "valid", is, why: null };
  if (!refusal) return { told, verdict: "extra", is, why: because("not-in-schedule", { vaccine: told.vaccine }) };
  if (refusal.evaluation.reason?.is === "series-complete") {
    return { told, verdict: "extra", is, why: because("course-complete", { vaccine: told.vaccine }) };
  }
  return refused(told, refusalOf(told, refusal));
}

const order: Readonly<Record<VerdictReason["is"], number>> = {
  substandard: 0,
  "too-soon": 1,
  conflict: 1,
  "too-young": 1,
  "series-complete": 2,
  "too-old": 3,
  inadvertent: 5,
  "other-vaccine": 5,
};

const leastOfOthers = 4;

function rankInOwn({ way }: Walked, { given, target, reason }: DoseEvaluation): number {
  const line = target && way.lines[target.number - 1];
  const isAnother = line && !vaccinesFor(line).includes(given.dose.vaccine);
  return isAnother || !reason ? 5 : order[reason.is];
}

/** A way that is not the child's speaks only of its own vaccine, and where theirs says that it was another one. */
function rankInOther({ way }: Walked, { given, target }: DoseEvaluation): number {
  const line = target && way.lines[target.number - 1];
  return line && vaccinesFor(line).includes(given.dose.vaccine) ? leastOfOthers : 9;
}

function refusalOf({ vaccine }: DoseTold, { by, evaluation }: Refused): Reason {
  const { way } = by;
  const { reason, target } = evaluation;
  const line = way.lines[(target?.number ?? 1) - 1];
  const dose = target?.code ?? vaccine;
  if (!reason || !line || !vaccinesFor(line).includes(vaccine))
    return because("course-of-other-vaccine", { dose, vaccine });
  switch (reason.is) {
    case "too-young":
      return because("too-young", { dose, ...lengthOf(line.minimumAge ?? "birth"), day: dayOf(reason.from) });
    case "too-soon":
      return because("too-soon", {
        ...{ dose, ...lengthOf(line.gap ?? "birth"), day: dayOf(reason.from) },
        ...{ other: nameOf(reason.after, by), since: daySince(reason.after) },
      });
    case "too-old":
      return because("too-old", { dose, day: dayOf(reason.until - 1) });
    case "conflict":
      return because("too-near-live", {
        ...{ dose, vaccine: reason.with.dose.vaccine, since: reason.with.dose.on, day: dayOf(reason.until) },
      });
    case "substandard":
      return because("spoilt", { dose });
    case "inadvertent":
    case "other-vaccine":
    case "series-complete":
      return because("course-of-other-vaccine", { dose, vaccine });
  }
}

/** The dose that a gap is counted from: by its name in the programme, or by its vaccine where it did not count. */
export function nameOf(from: IntervalFrom, { way, counted }: Walked): string {
  if (from.is === "observation") return from.code;
  return way.lines[counted.indexOf(from.given)]?.code ?? from.given.dose.vaccine;
}

export const daySince = (from: IntervalFrom): CalendarDay => (from.is === "dose" ? from.given.dose.on : dayOf(from.on));
