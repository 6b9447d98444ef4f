import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import { useAtHand } from "../at-hand.ts";

export const timeZone = "Asia/Kolkata";

/** The day as it is in India, whatever zone the phone is set to. */
export function useToday(): CalendarDay {
  const { now } = useAtHand();
  return calendarDay(now(), timeZone);
}
