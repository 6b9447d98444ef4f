import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Taken } from "../phase-end.ts";

/** A course as `adherence` publishes it: one letter a day, from the first day on. */
export interface Letters {
  readonly firstDay: CalendarDay;
  readonly letters: string;
  /** The day of the course's last dose: what is said of later days counts no more. */
  readonly completeOn: CalendarDay | null;
}

/**
 * Doses known to be taken, one letter a day.
 *
 * @param from the first day
 * @param until the day after the last; null: to the end
 */
export function takenIn(course: Letters | null, from: CalendarDay, until: CalendarDay | null): Taken {
  const taken = { verified: 0, reported: 0 };
  if (course === null) return taken;
  let day = course.firstDay;
  for (const letter of course.letters) {
    const counts = course.completeOn === null || day <= course.completeOn;
    if (counts && day >= from && (until === null || day < until)) {
      if (letter === "v") taken.verified += 1;
      if (letter === "r") taken.reported += 1;
    }
    day = addDays(day, 1);
  }
  return taken;
}

/** The last day with a dose known to be taken; null: there is none. */
export function lastDoseOf(course: Letters | null): CalendarDay | null {
  if (course === null) return null;
  const last = Math.max(course.letters.lastIndexOf("v"), course.letters.lastIndexOf("r"));
  return last < 0 ? null : addDays(course.firstDay, last);
}

/** Whole days from one day to a later one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
