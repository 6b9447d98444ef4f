import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { outcomeRules, outcomesOn, type OutcomeView } from "../outcome.ts";
import { tells } from "../phase-end.ts";
import type { DaysWithoutDose } from "./days-without-dose.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";

/** Which outcomes a treatment may be closed with today. Of a regimen that was not recorded no course is ever complete. */
export function outcomesFor(
  { startedOn, doses, taken, lastDoseOn, foundByTest, followUps, regimen }: EpisodeSoFar,
  { verdict, sinceLastDose }: DaysWithoutDose,
  today: CalendarDay,
): readonly OutcomeView[] {
  return outcomesOn({
    rules: outcomeRules.version,
    startedOn,
    today,
    doses: regimen === null ? Number.POSITIVE_INFINITY : doses - (verdict?.notMadeUp ?? 0),
    taken: taken.verified + taken.reported,
    lastDoseOn,
    heldDays: sinceLastDose.held,
    unknownDays: sinceLastDose.unknown,
    foundByTest,
    tests: followUps.flatMap(({ takenOn, finding }) => {
      const says = tells(finding);
      return says === null ? [] : [{ day: takenOn, positive: says === "positive" }];
    }),
    // Whoever closes the treatment says it by the outcome that they choose.
    ended: null,
    diedOn: null,
  });
}
