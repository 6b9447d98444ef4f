import { Trans } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { useShownDay } from "../../patients/shown-day.ts";

interface SentOnProps {
  readonly by: CalendarDay;
  readonly today: CalendarDay;
}

/** That a child was sent to somebody for how they grow, and nobody has said that they were seen. */
export function SentOn({ by, today }: SentOnProps) {
  const day = useShownDay()(by);
  return by < today ? (
    <Trans>Growth: should have been seen by {day}</Trans>
  ) : (
    <Trans>Growth: to be seen by {day}</Trans>
  );
}
