import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { RulesVersion, type Told } from "../../modules/treatment/conversion.ts";
import { Ending, type OutcomeReason, outcomesOn } from "../../modules/treatment/outcome.ts";
import { type Judge, readLine } from "./case.ts";
import { Cultures, toldIn } from "./conversion.ts";

const Count = z.int().check(z.minimum(0));
const Line = z.object({
  rules: RulesVersion,
  start: CalendarDay,
  today: CalendarDay,
  expectedDoses: Count,
  takenDoses: Count,
  bacteriologicallyConfirmed: z.boolean(),
  cultures: Cultures,
  endedOn: z.nullish(CalendarDay),
  ended: z.nullish(Ending),
  diedOn: z.nullish(CalendarDay),
  lastDoseOn: z.nullish(CalendarDay),
});

export const outcome: Judge = (line) => {
  const { rules, start, today, ...one } = readLine(Line, line);
  const views = outcomesOn({
    ...{ rules, startedOn: start, today },
    doses: one.expectedDoses,
    taken: one.takenDoses,
    lastDoseOn: one.lastDoseOn ?? null,
    foundByTest: one.bacteriologicallyConfirmed,
    tests: toldIn(one.cultures, start).filter(({ day }: Told) => day <= today),
    ended: one.ended ? { how: one.ended, on: one.endedOn ?? null } : null,
    diedOn: one.diedOn ?? null,
  });
  const met = views.filter(({ because }) => because === "met").map((view) => view.outcome);
  return {
    // A line says all that has happened: what may be said at any time, and is not, has not happened.
    may: met.length > 0 ? met.toSorted() : ["not-evaluated"],
    why: Object.fromEntries(views.map((view) => [view.outcome, words[view.because]])),
  };
};

const words: Readonly<Record<OutcomeReason, string>> = {
  met: "its definition is met",
  "any-time": "open at any time, once somebody says that it is so",
  "doses-missing": "doses of the course are missing",
  "not-found-by-test": "TB was not found by a test before the treatment",
  "not-two-negatives": "no conversion: two negative cultures in a row, far enough apart, are missing",
  "came-back": "reversion: two positive cultures in a row after the conversion",
  "positive-now": "the newest culture is positive",
  "meets-cure": "it meets the definition of cured",
  "not-sixty-days": "there are not sixty days without a dose",
  "course-complete": "all doses of the course are taken",
  "ended-otherwise": "the regimen was changed or stopped",
  "has-died": "the patient died before the treatment ended",
  "died-afterwards": "the treatment had ended before the patient died",
};
