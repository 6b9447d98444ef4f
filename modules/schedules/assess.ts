import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Assessment } from "./assessment.ts";
import type { Person } from "./person.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Judges every dose somebody was given and says what comes next, by one schedule, as of one day.
 *
 * @param only names of the vaccine groups that are wanted; all of them where it is left out
 */
export function assess(schedule: Schedule, person: Person, today: CalendarDay, only?: ReadonlySet<string>): Assessment {
  void [schedule, person, today, only];
  throw new Error("Not written yet.");
}
