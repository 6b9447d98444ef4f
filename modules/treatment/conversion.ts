import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";

/*
 * When the bacteria went, and whether they came back (requirement D9).
 *
 * Conversion: two negative results in a row, on days far enough apart; its day is that of the
 * first. Reversion, after a conversion: two positive ones in a row, as far apart; its day likewise
 * that of the first. "In a row" is without one that says otherwise between them; what was spoiled
 * or has no result says nothing, and breaks no row. Of one day a positive weighs more.
 *
 * How far apart is a matter of the rules: 7 days by WHO's definitions of 2021, 30 by those of 2013,
 * kept for who was counted by them. (The 7 days stand in one quotation of the table, which is an
 * image; the 30 in ERJ and in MSF's tbgeneratr.)
 */

export const bacteriologyRules = {
  "who-2021": { daysBetween: 7 },
  "who-2013": { daysBetween: 30 },
} as const;
export const rulesVersions = ["who-2021", "who-2013"] as const;
export const RulesVersion = z.enum(rulesVersions);
export type RulesVersion = z.infer<typeof RulesVersion>;

/** What was found in the specimens of one day. */
export interface Told {
  readonly day: CalendarDay;
  readonly positive: boolean;
}

/** One word for each day, in the order of days. */
export function toldByDay(results: readonly Told[]): readonly Told[] {
  const days = new Map<CalendarDay, boolean>();
  for (const { day, positive } of results) days.set(day, (days.get(day) ?? false) || positive);
  return [...days].map(([day, positive]) => ({ day, positive })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

export interface Response {
  /** The first conversion; null: there was none. */
  readonly convertedOn: CalendarDay | null;
  /** The first reversion after it. */
  readonly revertedOn: CalendarDay | null;
}

/**
 * @param results of specimens taken since the treatment began, in any order
 */
export function responseIn(results: readonly Told[], rules: RulesVersion): Response {
  const told = toldByDay(results);
  const { daysBetween } = bacteriologyRules[rules];
  const converted = firstRow(told, false, daysBetween);
  if (converted === null) return { convertedOn: null, revertedOn: null };
  const reverted = firstRow(told.slice(converted.until + 1), true, daysBetween);
  return { convertedOn: converted.on, revertedOn: reverted?.on ?? null };
}

/** The first two in a row that say the same, far enough apart: the day of the first, and the place of the second. */
function firstRow(
  told: readonly Told[],
  positive: boolean,
  daysBetween: number,
): { on: CalendarDay; until: number } | null {
  let first: CalendarDay | null = null;
  for (const [at, one] of told.entries()) {
    if (one.positive !== positive) first = null;
    else if (first === null) first = one.day;
    else if (addDays(first, daysBetween) <= one.day) return { on: first, until: at };
  }
  return null;
}
