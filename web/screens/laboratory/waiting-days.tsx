import { Plural, Trans } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { daysFrom } from "../treatment/days.ts";

interface WaitingDaysProps {
  readonly since: CalendarDay;
  /** As the house has it. */
  readonly today: CalendarDay;
}

/** "today", "3 days": how long it has stood as it does. */
export function WaitingDays({ since, today }: WaitingDaysProps) {
  const days = Math.max(0, daysFrom(since, today));
  if (days === 0) return <Trans>since today</Trans>;
  return <Plural value={days} one="for # day" other="for # days" />;
}
