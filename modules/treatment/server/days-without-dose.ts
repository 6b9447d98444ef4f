import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { type DayTaken, type Gap, type GapVerdict, gapsIn, verdictOn } from "../gaps.ts";
import { type FollowUp, type Lacking, lackingIn } from "../phase-end.ts";
import { dosesOn, inForce, isHeld } from "../prescription.ts";
import { phaseOf } from "../regimen.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";

/** What is known of the days on which nothing was taken. */
export interface DaysWithoutDose {
  /** The oldest first. */
  readonly gaps: readonly Gap[];
  /** Null: the regimen has no rule for gaps, and each day is made up. */
  readonly verdict: GapVerdict | null;
  /** Since the last dose, or the start where there is none: days on which a doctor held the treatment, and of which nobody spoke. */
  readonly sinceLastDose: { readonly held: number; readonly unknown: number };
}

/** @param today the dose day that has not ended yet */
export function daysWithoutDose(episode: EpisodeSoFar, today: CalendarDay): DaysWithoutDose {
  const { prescriptions, regimenTaken, lastDoseOn } = episode;
  const heldOn = (day: CalendarDay) => isHeld(inForce(prescriptions, day));
  const days = daysOf(episode, today);
  const gaps = gapsIn(days, heldOn);
  const since = days.filter(({ day }) => lastDoseOn === null || day > lastDoseOn);
  // The last dose and today lie so many days apart: of those, today is one.
  const heldToday = lastDoseOn !== null && lastDoseOn < today && heldOn(today) ? 1 : 0;
  return {
    gaps,
    verdict: regimenTaken?.gaps ? verdictOn(gaps, regimenTaken.gaps) : null,
    sinceLastDose: {
      held: since.filter(({ day }) => heldOn(day)).length + heldToday,
      unknown: since.filter(({ was }) => was === "unknown").length,
    },
  };
}

/** Every day that has ended, up to the end of the course; and today once its dose is taken. */
function daysOf({ startedOn, course, prescriptions, closed }: EpisodeSoFar, today: CalendarDay): readonly DayTaken[] {
  const days: DayTaken[] = [];
  const last = [closed?.on, course?.completeOn].reduce<CalendarDay>((end, on) => (on && on < end ? on : end), today);
  for (let day = startedOn, at = 0; day <= last; day = addDays(day, 1), at += 1) {
    // A course begins with its treatment.
    const letter = course?.letters[at];
    const taken = letter === "v" || letter === "r";
    if (day === today && !taken) break;
    if (taken) days.push({ day, was: "taken" });
    else if (prescriptions.length > 0 && dosesOn(prescriptions, day) === 0) days.push({ day, was: "not-due" });
    else days.push({ day, was: letter === "m" ? "missed" : "unknown" });
  }
  return days;
}

/** Of the days without a dose since a day, those that need not be made up. */
export function notMadeUpSince(
  { regimenTaken }: EpisodeSoFar,
  { gaps, verdict }: DaysWithoutDose,
  day: CalendarDay,
): number {
  // Beyond the bounds of the rule, over the whole of the treatment, every day is made up.
  if (!regimenTaken?.gaps || !verdict || verdict.tooLong || verdict.tooMany) return 0;
  return verdictOn(
    gaps.filter(({ from }) => from >= day),
    regimenTaken.gaps,
  ).notMadeUp;
}

/** What the present phase lacks for its end; nothing: it is complete, or the treatment is over. */
export function lackingNow(episode: EpisodeSoFar, without: DaysWithoutDose): readonly Lacking[] {
  const { regimen, phases, followUps, closed } = episode;
  const present = phases.at(-1);
  const rule = regimen && present && phaseOf(regimen, present.code);
  if (closed || !present || !rule) return [];
  const doses = present.doses - notMadeUpSince(episode, without, present.beganOn);
  return lackingIn({ ...rule, doses }, present.beganOn, present, followUps satisfies readonly FollowUp[]);
}
