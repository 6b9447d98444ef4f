import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { type FollowUp, tells } from "./phase-end.ts";

/*
 * How a treatment ends, by WHO's definitions of 2021 (WHO meeting report 9789240022195; tbksp.org
 * nodes 1973, 2482). The names, the principles and "two months without treatment" were read there;
 * the wording of the table is an image and was not, so the rules say "unverified" on the screen.
 *
 *   cured               the doses of the course are taken, TB was found by a test, and the last
 *                       tests were negative: two or more in a row, at least 7 days apart
 *   completed           the doses are taken, and it is neither cured nor failed
 *   failed              at any time: the regimen had to be ended or changed for good
 *   died                at any time, of whatever cause
 *   lost-to-follow-up   from the 60th day without a dose on
 *   not-evaluated       at any time: moved away, or nobody can say
 */

export const outcomeRules = { version: "who-2021", confidence: "unverified" } as const;

export const outcomes = ["cured", "completed", "failed", "died", "lost-to-follow-up", "not-evaluated"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** Such a close says why in words. */
export const outcomesToExplain: readonly Outcome[] = ["failed", "not-evaluated"];

const daysUntilLost = 60;
const daysBetweenNegatives = 7;

export interface OutcomeFacts {
  readonly startedOn: CalendarDay;
  readonly today: CalendarDay;
  /** Doses of the whole course. */
  readonly doses: number;
  /** Doses known to be taken, seen or told. */
  readonly taken: number;
  /** The last day with a dose known to be taken; null: none is. */
  readonly lastDoseOn: CalendarDay | null;
  /** TB was found by a test, not by a doctor's judgement alone. */
  readonly foundByTest: boolean;
  /** Smears and cultures since the start, in any order. */
  readonly followUps: readonly FollowUp[];
}

export const outcomeReasons = [
  "met",
  "any-time",
  "doses-missing",
  "not-found-by-test",
  "not-two-negatives",
  "positive-again",
  "meets-cure",
  "not-sixty-days",
] as const;
export type OutcomeReason = (typeof outcomeReasons)[number];

export interface OutcomeView {
  readonly outcome: Outcome;
  readonly open: boolean;
  readonly because: OutcomeReason;
}

/** Each outcome: may it be chosen today, and why or why not. */
export function outcomesOn(facts: OutcomeFacts): readonly OutcomeView[] {
  return outcomes.map((outcome) => {
    const because = reasonFor(outcome, facts);
    return { outcome, open: because === "met" || because === "any-time", because };
  });
}

function reasonFor(outcome: Outcome, facts: OutcomeFacts): OutcomeReason {
  const { doses, taken, foundByTest, followUps } = facts;
  switch (outcome) {
    case "cured":
      if (taken < doses) return "doses-missing";
      if (!foundByTest) return "not-found-by-test";
      return responseOf(followUps);
    case "completed":
      if (taken < doses) return "doses-missing";
      if (positiveLast(followUps)) return "positive-again";
      return reasonFor("cured", facts) === "met" ? "meets-cure" : "met";
    case "lost-to-follow-up":
      return addDays(facts.lastDoseOn ?? facts.startedOn, daysUntilLost) <= facts.today ? "met" : "not-sixty-days";
    case "failed":
    case "died":
    case "not-evaluated":
      return "any-time";
  }
}

type Told = { readonly day: CalendarDay; readonly positive: boolean };

/** What each day's tests said, in order of days; on one day a positive weighs more. */
function toldByDay(followUps: readonly FollowUp[]): readonly Told[] {
  const days = new Map<CalendarDay, boolean>();
  for (const { takenOn, finding } of followUps) {
    const says = tells(finding);
    if (says !== null) days.set(takenOn, (days.get(takenOn) ?? false) || says === "positive");
  }
  return [...days].map(([day, positive]) => ({ day, positive })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A positive after two negatives takes them back: two more are wanted, and one does not do. */
function responseOf(followUps: readonly FollowUp[]): "met" | "not-two-negatives" | "positive-again" {
  const told = toldByDay(followUps);
  let firstOfRun: CalendarDay | null = null;
  let negative = false;
  let wasNegative = false;
  for (const { day, positive } of told) {
    if (positive) [firstOfRun, negative] = [null, false];
    else if (firstOfRun === null) firstOfRun = day;
    else if (addDays(firstOfRun, daysBetweenNegatives) <= day) [negative, wasNegative] = [true, true];
  }
  if (negative) return "met";
  return wasNegative ? "positive-again" : "not-two-negatives";
}

const positiveLast = (followUps: readonly FollowUp[]) => toldByDay(followUps).at(-1)?.positive === true;
