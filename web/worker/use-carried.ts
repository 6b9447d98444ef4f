import { type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import { now } from "../field/browser.ts";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import type { Child } from "./caseload.ts";
import type { OpenWorker } from "./open-worker.ts";
import type { SessionCard } from "../../modules/sessions/shown.ts";
import { sessionsHere } from "./sessions-here.ts";
import { carriedHere } from "./vaccines-here.ts";

/** The children of the phone as of now, with what waits to be sent. */
export function useCarried(worker: Pick<OpenWorker, "caseload" | "waiting" | "onHand">): {
  readonly carried: readonly Child[];
  readonly today: CalendarDay;
  readonly sessions: readonly SessionCard[];
} {
  const here = useFollowed(worker.caseload.here);
  // Drawn anew also when something was recorded or sent.
  useFollowed(worker.waiting);
  const onHand = worker.onHand();
  return {
    carried: carriedHere(onHand),
    today: calendarDay(now(), here.timeZone),
    sessions: sessionsHere(onHand),
  };
}
