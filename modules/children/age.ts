import type { CalendarDay } from "../../foundation/calendar-day.ts";

export const ageUnits = ["days", "weeks", "months", "years"] as const;

interface Age {
  /** Completed. */
  readonly count: number;
  readonly unit: (typeof ageUnits)[number];
}

/** As people say it: days to two weeks, weeks to fourteen, months to two years, then years. */
export function ageOf(born: CalendarDay, on: CalendarDay): Age {
  const days = Math.round((Date.parse(on) - Date.parse(born)) / 86_400_000);
  if (days < 14) return { count: Math.max(0, days), unit: "days" };
  if (days < 14 * 7) return { count: Math.floor(days / 7), unit: "weeks" };
  const [year, month] = [
    Number(on.slice(0, 4)) - Number(born.slice(0, 4)),
    Number(on.slice(5, 7)) - Number(born.slice(5, 7)),
  ];
  const months = 12 * year + month - (on.slice(8) < born.slice(8) ? 1 : 0);
  return months < 24 ? { count: months, unit: "months" } : { count: Math.floor(months / 12), unit: "years" };
}
