import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";

export interface Month {
  readonly first: CalendarDay;
  /** Monday first; null where another month's days would stand. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

/** Every month that has one of these days in it, the oldest first. */
export function monthsOf(from: CalendarDay, to: CalendarDay): readonly Month[] {
  const months: Month[] = [];
  for (let first = firstOf(from); first <= to; first = firstOf(addDays(first, 31))) months.push(monthOf(first));
  return months;
}

const firstOf = (day: CalendarDay) => addDays(day, 1 - Number(day.slice(8)));

function monthOf(first: CalendarDay): Month {
  const before = daysSinceMonday(first);
  const days: (CalendarDay | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return { first, weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7)) };
}

const daysSinceMonday = (day: CalendarDay) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
