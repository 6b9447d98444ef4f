import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseEvaluation, Given, IntervalFrom, SeriesAssessment, VerdictReason } from "./assessment.ts";
import { dayOf } from "./day-number.ts";
import type { Evidence } from "./evidence.ts";
import { type LoadedWay, vaccinesFor } from "./load-programme.ts";
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

/** A way of a course, as the engine went through it with this child. */
export interface Walked {
  readonly way: LoadedWay;
  readonly found: SeriesAssessment;
  /** What counts for its lines, in their order. */
  readonly counted: readonly Given[];
  /** It is the child's way of its course. */
  readonly chosen: boolean;
}

interface Held {
  readonly by: Walked;
  readonly evaluation: DoseEvaluation;
}

/** @param asked the place in the history that was handed to the engine, for each dose; or why it was not */
export function judgeGiven(
  history: readonly DoseTold[],
  asked: readonly (number | Reason)[],
  walked: readonly Walked[],
): readonly JudgedDose[] {
  const held: Held[][] = history.map(() => []);
  for (const by of walked) {
    for (const evaluation of by.found.evaluations) held[evaluation.given.index]?.push({ by, evaluation });
  }
  return history.map((told, at) => {
    const place = asked[at] ?? 0;
    return typeof place === "number" ? judged(told, held[place] ?? []) : refused(told, place);
  });
}

const refused = (told: DoseTold, why: Reason): JudgedDose => ({ told, verdict: "not-valid", is: [], why });

function judged(told: DoseTold, held: readonly Held[]): JudgedDose {
  const is: string[] = [];
  let first: Held | null = null;
  for (const one of held) {
    const { verdict, target, reason } = one.evaluation;
    if (one.by.chosen && verdict === "valid" && target?.code) is.push(target.code);
    if (reason && (!first || rank(one) < rank(first))) first = one;
  }
  if (is.length > 0) return { told, verdict: "valid", is, why: null };
  if (!first) return { told, verdict: "extra", is, why: because("not-in-schedule", { vaccine: told.vaccine }) };
  if (first.evaluation.reason?.is === "series-complete") {
    return { told, verdict: "extra", is, why: because("course-complete", { vaccine: told.vaccine }) };
  }
  return refused(told, refusalOf(told, first));
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

/** A way that is not the child's speaks only of its own vaccine, and where theirs says that it was another one. */
function rank({ by: { way, chosen }, evaluation: { given, target, reason } }: Held): number {
  if (!reason) return 10;
  const line = target && way.lines[target.number - 1];
  const isAnother = line && !vaccinesFor(line).includes(given.dose.vaccine);
  if (chosen) return isAnother ? 5 : order[reason.is];
  return isAnother || !line ? 9 : 4;
}

function refusalOf({ vaccine }: DoseTold, { by, evaluation }: Held): Reason {
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
