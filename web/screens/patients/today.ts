import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import { doseDayBegins } from "../../../modules/treatment/episode.ts";
import { useAtHand } from "../at-hand.ts";

export const timeZone = "Asia/Kolkata";

/** The day as it is in India, whatever zone the phone is set to. */
export function useToday(): CalendarDay {
  const { now } = useAtHand();
  return calendarDay(now(), timeZone);
}

/** The day of doses: what is taken after midnight belongs to the evening, until three in the morning. */
export function useDoseDay(): CalendarDay {
  const { now } = useAtHand();
  return doseDayOf(now());
}

/** @param at milliseconds since 1970 */
export const doseDayOf = (at: number): CalendarDay => calendarDay(at, timeZone, doseDayBegins);
