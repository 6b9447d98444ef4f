import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { sustainedSuccess, type VisitDue, visitsAfter } from "../visit.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";

export interface VisitsOf {
  readonly due: readonly VisitDue[];
  readonly sustained: boolean | null;
}

/** Which visits a treatment that ended asks for, and what they say; none of one that goes on. */
export function visitsOf({ closed, regimen, visits }: EpisodeSoFar, today: CalendarDay): VisitsOf {
  if (!closed) return { due: [], sustained: null };
  // Of a treatment that began before regimens were kept nobody knows; it was the first-line one.
  const resistant = regimen !== null && !regimen.isFor.includes("DS");
  return {
    due: visitsAfter(closed, resistant, visits, today),
    sustained: sustainedSuccess(closed, resistant, visits),
  };
}
