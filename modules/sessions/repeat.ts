import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";

/*
 * The days of a repeating plan. "Every second Wednesday" is said in two ways, and they are two things:
 *
 *   weeks           every so many weeks, counted from the first day
 *   month-weekday   the same weekday of each month: the second Wednesday. A month without a fifth one has none.
 */

export type Repeat =
  | { readonly every: "once" }
  | { readonly every: "weeks"; readonly count: number }
  | { readonly every: "month-weekday" };

/** Half a year of weekly sessions: more is planned anew. */
export const daysAtMost = 26;

/** @param until the last day that may be among them; the first day is always one */
export function repeatedDays(first: CalendarDay, repeat: Repeat, until: CalendarDay): readonly CalendarDay[] {
  const days = [first];
  if (repeat.every === "once") return days;
  // Two years of months are looked through at most: a fifth weekday comes at least every three.
  for (let step = 1; days.length < daysAtMost && step <= 24 * 5; step += 1) {
    const next = repeat.every === "weeks" ? addDays(first, 7 * repeat.count * step) : sameWeekday(first, step);
    if (next === null) continue;
    if (next > until) break;
    days.push(next);
  }
  return days;
}

/** Of the 1st to 7th of a month the first of its weekday, and so on. */
const nthOf = (day: CalendarDay) => Math.ceil(Number(day.slice(8)) / 7);

const weekdayOf = (day: CalendarDay) => new Date(`${day}T00:00:00Z`).getUTCDay();

function sameWeekday(first: CalendarDay, monthsOn: number): CalendarDay | null {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + monthsOn;
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  const begins = `${month}-01` as CalendarDay;
  const day = addDays(begins, ((weekdayOf(first) - weekdayOf(begins) + 7) % 7) + 7 * (nthOf(first) - 1));
  return day.startsWith(month) ? day : null;
}
