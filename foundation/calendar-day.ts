import * as z from "zod/mini";

/**
 * A day as people in one place speak of it: "2026-11-21". It is not an instant: the same
 * instant is another day in another time zone, and a dose day may begin at 03:00.
 */
export const CalendarDay = z.iso.date().brand<"CalendarDay">();
export type CalendarDay = z.infer<typeof CalendarDay>;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs about a hundred times what using one does, so each zone has its own. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  clocks.set(timeZone, made);
  return made;
}

/**
 * The day to which an instant belongs.
 *
 * First the wall clock, then `dayBegins`: taking three hours off the instant instead gives the
 * wrong day in the night when clocks change.
 *
 * @param instant milliseconds since 1970
 * @param timeZone an IANA name, as "Asia/Kolkata"
 * @param dayBegins local time, "HH:MM"
 */
export function calendarDay(instant: number, timeZone: string, dayBegins = "00:00"): CalendarDay {
  const part: Record<string, string> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) part[type] = value;
  const day = `${part["year"]}-${part["month"]}-${part["day"]}` as CalendarDay;
  return `${part["hour"]}:${part["minute"]}` < dayBegins ? addDays(day, -1) : day;
}

/** @param count whole days; negative goes back */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  // Within the days that every month has, no calendar is asked: a course is walked through day by day.
  const inMonth = Number(day.slice(8)) + count;
  if (inMonth >= 1 && inMonth <= 28) return `${day.slice(0, 8)}${inMonth < 10 ? "0" : ""}${inMonth}` as CalendarDay;
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10) as CalendarDay;
}
