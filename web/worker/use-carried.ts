import { type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import { now } from "../field/browser.ts";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import type { Child } from "./caseload.ts";
import type { OpenWorker } from "./open-worker.ts";
import type { SessionCard } from "../../modules/sessions/shown.ts";
import type { LeadCard } from "../../modules/outreach/shown.ts";
import { leadsHere } from "./leads-here.ts";
import { sessionsHere } from "./sessions-here.ts";
import { carriedHere } from "./vaccines-here.ts";

/** The children of the phone as of now, with what waits to be sent. */
export function useCarried(worker: Pick<OpenWorker, "caseload" | "waiting" | "onHand">): {
  readonly carried: readonly Child[];
  readonly today: CalendarDay;
  readonly sessions: readonly SessionCard[];
  /** Children whom a finder saw, and to whom somebody is to go. */
  readonly leads: readonly LeadCard[];
} {
  const here = useFollowed(worker.caseload.here);
  // Drawn anew also when something was recorded or sent.
  useFollowed(worker.waiting);
  const onHand = worker.onHand();
  const today = calendarDay(now(), here.timeZone);
  return {
    carried: carriedHere(onHand),
    today,
    leads: leadsHere(onHand, today),
    sessions: sessionsHere(onHand),
  };
}
