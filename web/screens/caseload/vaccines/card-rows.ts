import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { lengthOf } from "../../../../modules/schedules/programme.ts";
import { lineOf } from "./where.ts";

const daysIn = { day: 1, week: 7, month: 30, year: 365 } as const;

/**
 * What may stand on a child's card: each dose of the schedule whose age has come, too late ones among them, and
 * that is not written down yet. Nobody is judged by it, so that a week too many does no harm.
 */
export function cardRows({ doses, schedule, today }: Plan, born: CalendarDay): readonly PlannedDose[] {
  return doses.filter(({ code, state, why }) => {
    if (state === "given" || why?.code === "girls-only" || why?.code === "je-endemic-only") return false;
    const line = lineOf(schedule, code);
    if (!line) return false;
    const { count, unit } = lengthOf(line.minimumAge ?? (typeof line.at === "string" ? line.at : line.at[0]));
    return addDays(born, Math.max(0, count * daysIn[unit] - 7)) <= today;
  });
}
