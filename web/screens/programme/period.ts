import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";

/*
 * Whose cohort is shown, as it stands in the address: "year" are the last twelve months, "all" is
 * everybody, "2026-Q4" a quarter. A quarter is how programmes count their cohorts.
 */

export type Period = "year" | "all" | `${number}-Q${number}`;

const quarterForm = /^(\d{4})-Q([1-4])$/;

/** What the address says; anything else is the last twelve months. */
export function periodFrom(said: string | null): Period {
  return said === "all" || (said !== null && quarterForm.test(said)) ? (said as Period) : "year";
}

/** The quarters to choose from, this one first. */
export function quartersUntil(today: CalendarDay, count = 5): readonly Period[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, back): Period => {
    const quarter = now - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}

/** Its first and last day; of "all" neither, and "year" has not ended. */
export function daysOf(period: Period, today: CalendarDay): { from?: CalendarDay; to?: CalendarDay } {
  if (period === "all") return {};
  const [, year = "", quarter = ""] = quarterForm.exec(period) ?? [];
  if (year === "") return { from: addDays(today, -365) };
  const first = (at: number) =>
    `${Number(year) + Math.floor(at / 4)}-${String((at % 4) * 3 + 1).padStart(2, "0")}-01` as CalendarDay;
  const at = Number(quarter) - 1;
  return { from: first(at), to: addDays(first(at + 1), -1) };
}
