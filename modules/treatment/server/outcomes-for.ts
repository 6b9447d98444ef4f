import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { outcomesOn, type OutcomeView } from "../outcome.ts";
import type { EpisodeSoFar } from "./episodes.sql.ts";

/** Which outcomes a treatment may be closed with today. Of a regimen that was not recorded no course is ever complete. */
export function outcomesFor(
  { startedOn, doses, taken, lastDoseOn, foundByTest, followUps, regimen }: EpisodeSoFar,
  today: CalendarDay,
): readonly OutcomeView[] {
  return outcomesOn({
    startedOn,
    today,
    doses: regimen === null ? Number.POSITIVE_INFINITY : doses,
    taken: taken.verified + taken.reported,
    lastDoseOn,
    foundByTest,
    followUps,
  });
}
