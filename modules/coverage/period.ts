import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { PlaceId } from "../places/place.ts";
import type { Mark as MarkCode } from "./marks.ts";
import { monthRows } from "./month.ts";
import { Mark } from "./sets.ts";

/*
 * Coverage of a period, beside that of children who were born in one:
 *
 *   coverage %   doses given to infants in the period / target × 100   (infants: before the first birthday)
 *   target       infants of a year by head count × days of the period / 365
 *   drop-out %   (first − second) / first × 100, of doses given in the same period
 *
 * Doses are those that count by the child's schedule. The second dose of a drop-out is often another child's: it may
 * lie below zero, and stays as it is. Coverage above 100 stays as it is, too. A period that has not begun has no days.
 */

/** Doses that the report of the month asks for of infants. */
export const infantMarks: readonly MarkCode[] = monthRows.flatMap(({ counts }) =>
  counts.is === "doses" && counts.years === 0 ? [counts.mark] : [],
);

export const dropOuts: readonly (readonly [MarkCode, MarkCode])[] = [
  ["PENTA-1", "PENTA-3"],
  ["BCG", "MR-1"],
  ["PENTA-1", "MR-1"],
];

/** Infants of a year; of so many days. */
export const targetOfDays = (infants: number, days: number): number => (infants * days) / 365;

/** To one decimal; null: of nobody there is none. */
export const percentOf = (count: number, of: number): number | null =>
  of === 0 ? null : Math.round((1000 * count) / of) / 10;

export const longestPeriod = 366;

export const GivenShown = z.object({
  from: CalendarDay,
  /** The last day that is counted: today, where the period goes on; before `from` where it has not begun. */
  until: CalendarDay,
  days: z.int(),
  /** Null: a facility with children has no head count, or no facility has one. */
  target: z.nullable(z.object({ infants: z.int(), ofDays: z.number() })),
  /** Facilities with children whose infants nobody counted. */
  uncounted: z.array(z.object({ placeId: PlaceId, name: z.string(), nameHindi: z.nullable(z.string()) })),
  doses: z.array(z.object({ mark: Mark, count: z.int(), percent: z.nullable(z.number()) })),
  dropOuts: z.array(
    z.object({ first: Mark, second: Mark, firsts: z.int(), seconds: z.int(), percent: z.nullable(z.number()) }),
  ),
});
export type GivenShown = z.infer<typeof GivenShown>;
