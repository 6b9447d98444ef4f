import type { CalendarDay } from "../../../foundation/calendar-day.ts";

const dayMs = 86_400_000;

/** Whole days from the one to the other. */
export const daysFrom = (one: CalendarDay, other: CalendarDay) =>
  Math.round((Date.parse(other) - Date.parse(one)) / dayMs);

/** A month of treatment is four weeks: 56 daily doses are two of them. */
export const daysInMonth = 28;

export const monthOf = (startedOn: CalendarDay, day: CalendarDay) =>
  Math.floor(daysFrom(startedOn, day) / daysInMonth) + 1;

export const later = (one: CalendarDay, other: CalendarDay) => (one > other ? one : other);
