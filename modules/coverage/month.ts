import * as z from "zod/mini";
import { addDays, CalendarDay } from "../../foundation/calendar-day.ts";
import type { Confidence } from "../schedules/programme.ts";
import type { Mark } from "./marks.ts";

/*
 * The rows of immunization in the monthly report of a facility (HMIS), as far as the records know them: content, to be
 * held against the form of the state by its programme officer. Each row says what is counted, where that is from and
 * how sure it is. No form could be read: **the item numbers are not verified**, and where none is known there is none.
 *
 * Doses are those that count by the child's schedule, on the day of the month on which they were given; the form asks
 * for doses given.
 */

/** Completed years at the dose: in the first, in the second, from five on; null: at any age. */
export type Years = 0 | 1 | 5 | null;

export type MonthCount =
  | { readonly is: "doses"; readonly mark: Mark; readonly years: Years }
  | { readonly is: "full"; readonly sex: "male" | "female" }
  | { readonly is: "sessions"; readonly what: "planned" | "held" }
  | { readonly is: "aefi"; readonly what: "minor" | "severe" | "serious" | "death" };

export interface MonthRow {
  readonly id: string;
  /** As the form numbers it: unverified. */
  readonly item: string | null;
  readonly counts: MonthCount;
  readonly source: string;
  /** A: two or more independent sources agree. B: one source. C: not verified. */
  readonly confidence: Confidence;
}

const form = "HMIS, monthly format of a health facility, part M9 (child immunization): form not read";
const aefiForm = "ntep.in node 6471 and two slide sets name 9.6.1 to 9.6.3 of the monthly format; form not read";

const doses = (years: Years, ...given: readonly Mark[]): readonly MonthRow[] =>
  given.map((mark) => ({
    id: `${mark} ${years ?? "any"}`,
    item: null,
    counts: { is: "doses", mark, years },
    source: form,
    confidence: "C",
  }));

export const monthRows: readonly MonthRow[] = [
  ...doses(0, "BCG", "OPV-0", "HEPB-0", "PENTA-1", "PENTA-2", "PENTA-3", "OPV-1", "OPV-2", "OPV-3"),
  ...doses(0, "FIPV-1", "FIPV-2", "FIPV-3", "RVV-1", "RVV-2", "RVV-3", "PCV-1", "PCV-2", "PCV-B", "MR-1", "JE-1"),
  ...doses(1, "MR-1", "MR-2", "JE-2", "DPT-B1", "OPV-B"),
  ...doses(5, "DPT-B2"),
  ...(["male", "female"] as const).map(
    (sex): MonthRow => ({
      ...{ id: `full ${sex}`, item: null, counts: { is: "full", sex }, confidence: "B" },
      source: "HMIS: “fully immunized, 9 to 11 months”, named so in one secondary source; form not read",
    }),
  ),
  ...(["planned", "held"] as const).map(
    (what): MonthRow => ({
      ...{ id: `sessions ${what}`, item: null, counts: { is: "sessions", what }, source: form, confidence: "C" },
    }),
  ),
  ...(["minor", "severe", "serious", "death"] as const).map(
    (what): MonthRow => ({
      ...{ id: `aefi ${what}`, item: what === "death" ? "9.6.2" : null, counts: { is: "aefi", what } },
      ...{ source: aefiForm, confidence: "B" },
    }),
  ),
  // Vitamin A is counted at any age: null.
  ...doses(null, "VITA-1", "VITA-5", "VITA-9"),
];

/** The rows that count doses or children: each opens those whom it counts. */
export const monthLines: readonly string[] = monthRows.flatMap(({ id, counts }) =>
  counts.is === "sessions" ? [] : [id],
);

/** As "2026-11". */
export const MonthName = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

export interface MonthDays {
  readonly from: CalendarDay;
  /** The last day that is counted: of the running month today. */
  readonly until: CalendarDay;
  /** The last day of the month itself. */
  readonly last: CalendarDay;
}

/** @returns null where the month has not begun */
export function daysOfMonth(month: string, today: CalendarDay): MonthDays | null {
  const from = CalendarDay.parse(`${month}-01`);
  if (from > today) return null;
  const last = addDays(CalendarDay.parse(`${addDays(from, 31).slice(0, 7)}-01`), -1);
  return { from, until: last < today ? last : today, last };
}

export const MonthShown = z.object({
  month: z.string(),
  from: CalendarDay,
  /** The last day that is counted: of the running month today. */
  until: CalendarDay,
  rows: z.array(
    z.object({
      id: z.string(),
      item: z.nullable(z.string()),
      source: z.string(),
      confidence: z.enum(["A", "B", "C"]),
      counts: z.discriminatedUnion("is", [
        z.object({ is: z.literal("doses"), mark: z.string(), years: z.nullable(z.int()) }),
        z.object({ is: z.literal("full"), sex: z.enum(["male", "female"]) }),
        z.object({ is: z.literal("sessions"), what: z.enum(["planned", "held"]) }),
        z.object({ is: z.literal("aefi"), what: z.enum(["minor", "severe", "serious", "death"]) }),
      ]),
      count: z.int(),
    }),
  ),
  /** More sessions than are read at once: their rows count too few. */
  more: z.boolean(),
});
export type MonthShown = z.infer<typeof MonthShown>;
