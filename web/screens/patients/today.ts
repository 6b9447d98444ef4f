import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import { useAtHand } from "../at-hand.ts";

export const timeZone = "Asia/Kolkata";

/** The day as it is in India, whatever zone the phone is set to. */
export function useToday(): CalendarDay {
  const { newId } = useAtHand();
  return calendarDay(madeAt(newId()), timeZone);
}

/** The clock is not a page's to read; an id says when it was made (RFC 9562 §5.7). */
const madeAt = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
