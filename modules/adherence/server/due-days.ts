import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { dosesOn, type Prescription } from "../../treatment/prescription.ts";

/** Longer than any course with its extensions: weekdays go on until then. In days. */
const horizon = 1000;

/**
 * On which days of a course a dose is due, as the column `due` keeps it: a digit a day, the last one for
 * all days after it. Null: one dose every day, as with nearly everybody.
 */
export function dueDays(startsOn: CalendarDay, prescriptions: readonly Prescription[]): string | null {
  // Whoever began before prescriptions were kept takes a dose every day.
  if (prescriptions.length === 0) return null;
  const days = Array.from({ length: horizon }, (_, at) =>
    String(Math.min(9, dosesOn(prescriptions, addDays(startsOn, at)))),
  ).join("");
  const shortest = days.replace(/(.)\1+$/, "$1");
  return shortest === "1" ? null : shortest;
}
