import type { CalendarDay } from "../../foundation/calendar-day.ts";

/** In completed years; the first one is what infants are counted by. */
export const ageGroups = ["under-1", "1", "2-to-4", "5-and-over"] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** Whoever was born on 29 February is a year older from 1 March on where the year has no such day. */
export function ageGroupOf(born: CalendarDay, on: CalendarDay): AgeGroup {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
  if (years < 1) return "under-1";
  if (years < 2) return "1";
  return years < 5 ? "2-to-4" : "5-and-over";
}
