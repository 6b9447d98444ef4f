import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { TestFinding } from "../../../modules/diagnosis/test-result.ts";
import { speaksFor } from "../../../modules/diagnosis/test-result.ts";
import { responseIn, type Response } from "../../../modules/treatment/conversion.ts";
import { outcomeRules } from "../../../modules/treatment/outcome.ts";
import { tells } from "../../../modules/treatment/phase-end.ts";
import { monthOf } from "./days.ts";

/** A result as the strip needs it: of one that stands, the day of its specimen and what was found. */
export interface StripResult {
  readonly takenOn: CalendarDay;
  readonly finding: TestFinding;
}

export const stripRows = ["smear", "culture", "rapid"] as const;
export type StripRow = (typeof stripRows)[number];

/** What the specimens of one month say, in one row; the newest first, and of one day what speaks for TB. */
export type Cell = readonly StripResult[];

export interface Strip {
  /** Of each row: before the treatment, then month by month. */
  readonly rows: Readonly<Record<StripRow, readonly Cell[]>>;
  readonly response: Response;
}

const rowOf = ({ test }: TestFinding): StripRow | null => {
  if (test === "smear" || test === "culture") return test;
  return test === "xpert" || test === "truenat" ? "rapid" : null;
};

/**
 * Results on the months of a treatment: column 0 is what was taken before its second day.
 *
 * @param results those that stand, of the whole record
 * @param since results of before this day belong to an earlier treatment
 * @param until the last day of the treatment; null: it goes on
 */
export function stripOf(results: readonly StripResult[], { startedOn, since, until, months }: StripOf): Strip {
  const own = results.filter(
    ({ takenOn }) => (since === null || takenOn > since) && (until === null || takenOn <= until),
  );
  const columnOf = (day: CalendarDay) => (day <= startedOn ? 0 : Math.min(monthOf(startedOn, day), months));
  const cells = (row: StripRow) =>
    Array.from({ length: months + 1 }, (_, column) =>
      own
        .filter(({ finding, takenOn }) => rowOf(finding) === row && columnOf(takenOn) === column)
        .toSorted((a, b) => (a.takenOn === b.takenOn ? forTb(b) - forTb(a) : a.takenOn > b.takenOn ? -1 : 1)),
    );
  const told = own.flatMap(({ takenOn, finding }) => {
    const says = takenOn > startedOn ? tells(finding) : null;
    return says === null ? [] : [{ day: takenOn, positive: says === "positive" }];
  });
  return {
    rows: { smear: cells("smear"), culture: cells("culture"), rapid: cells("rapid") },
    response: responseIn(told, outcomeRules.version),
  };
}

interface StripOf {
  readonly startedOn: CalendarDay;
  readonly since: CalendarDay | null;
  readonly until: CalendarDay | null;
  readonly months: number;
}

const forTb = ({ finding }: StripResult) => Number(speaksFor(finding) === "tb");
