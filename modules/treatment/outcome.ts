import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { responseIn, type RulesVersion, type Told, toldByDay } from "./conversion.ts";

/*
 * How a treatment ends (requirement D13), by dated rules: WHO's definitions of 2021 (WHO meeting
 * report 9789240022195; tbksp.org nodes 1973, 2482), and those of 2013 for who was counted by them;
 * the two differ here in how far apart two cultures lie. The names, the principles and "two months
 * without treatment" were read there; the wording of the table is an image and was not, so the
 * screen says "unverified".
 *
 *   cured               the doses of the course are taken, TB was found by a test, and it went and
 *                       did not come back: conversion without reversion
 *   completed           the doses are taken, and it is neither cured nor does the newest test find TB
 *   failed              the regimen was stopped or changed for good, at any time; or its doses are
 *                       taken and the newest test finds TB
 *   died                at any time until the treatment ended, of whatever cause
 *   lost-to-follow-up   from the 60th day without a dose, where doses are missing; days on which a
 *                       doctor held the treatment are not counted, and where nobody spoke of some of
 *                       the others, whoever chooses it says why: unknown is not missed
 *   not-evaluated       at any time: moved away, or nobody can say
 *
 * One positive after a conversion is no reversion, so it does not forbid "cured"; whoever chooses
 * it then says why.
 */

export const outcomeRules = { version: "who-2021", confidence: "unverified" } as const;

export const outcomes = ["cured", "completed", "failed", "died", "lost-to-follow-up", "not-evaluated"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** How the taking of the medicines ended, where somebody has said so. */
export const endings = ["completed", "changed-regimen", "stopped"] as const;
export const Ending = z.enum(endings);
export type Ending = z.infer<typeof Ending>;

const daysUntilLost = 60;

export interface OutcomeFacts {
  readonly rules: RulesVersion;
  readonly startedOn: CalendarDay;
  readonly today: CalendarDay;
  /** Doses of the whole course. */
  readonly doses: number;
  /** Doses known to be taken, seen or told. */
  readonly taken: number;
  /** The last day with a dose known to be taken; null: none is. */
  readonly lastDoseOn: CalendarDay | null;
  /** Since then, or the start: days on which a doctor held the treatment, and days of which nobody spoke. */
  readonly heldDays?: number;
  readonly unknownDays?: number;
  /** TB was found by a test, not by a doctor's judgement alone. */
  readonly foundByTest: boolean;
  /** What smears and cultures found since the start, in any order. */
  readonly tests: readonly Told[];
  /** Null: nobody has said it yet. */
  readonly ended: { readonly how: Ending; readonly on: CalendarDay | null } | null;
  readonly diedOn: CalendarDay | null;
}

export const outcomeReasons = [
  "met",
  /** Nothing stands against it; whoever chooses it says what is not known yet. */
  "any-time",
  "doses-missing",
  "not-found-by-test",
  "not-two-negatives",
  "came-back",
  "positive-now",
  "meets-cure",
  "not-sixty-days",
  "course-complete",
  "ended-otherwise",
  "has-died",
  "died-afterwards",
] as const;
export type OutcomeReason = (typeof outcomeReasons)[number];

export interface OutcomeView {
  readonly outcome: Outcome;
  readonly open: boolean;
  readonly because: OutcomeReason;
  /** Whoever chooses it says why in words. */
  readonly explain: boolean;
}

/** Each outcome: may it be chosen today, and why or why not. */
export function outcomesOn(facts: OutcomeFacts): readonly OutcomeView[] {
  return outcomes.map((outcome) => {
    const because = reasonFor(outcome, facts);
    const open = because === "met" || because === "any-time";
    return { outcome, open, because, explain: open && wantsWords(outcome, facts) };
  });
}

function reasonFor(outcome: Outcome, facts: OutcomeFacts): OutcomeReason {
  const { doses, taken, ended } = facts;
  if (outcome === "died") return reasonForDeath(facts);
  if (reasonForDeath(facts) === "met") return "has-died";
  switch (outcome) {
    case "cured":
      return endedEarly(ended) ? "ended-otherwise" : reasonForCure(facts);
    case "completed":
      if (endedEarly(ended)) return "ended-otherwise";
      if (taken < doses) return "doses-missing";
      if (reasonForCure(facts) === "met") return "meets-cure";
      return positiveNow(facts) ? "positive-now" : "met";
    case "failed":
      if (endedEarly(ended) || (taken >= doses && positiveNow(facts))) return "met";
      return ended === null ? "any-time" : "course-complete";
    case "lost-to-follow-up":
      if (taken >= doses) return "course-complete";
      if (ended?.how === "changed-regimen") return "ended-otherwise";
      return withoutDoseFor(facts, daysUntilLost) ? "met" : "not-sixty-days";
    case "not-evaluated":
      return "any-time";
  }
}

/** Where doses were taken and nobody knows when the last one was, nobody can say how long ago it is. */
function withoutDoseFor({ startedOn, lastDoseOn, heldDays = 0, taken, today }: OutcomeFacts, days: number): boolean {
  const since = lastDoseOn ?? (taken === 0 ? startedOn : null);
  return since !== null && addDays(since, days + heldDays) <= today;
}

function reasonForCure(facts: OutcomeFacts): OutcomeReason {
  if (facts.taken < facts.doses) return "doses-missing";
  if (!facts.foundByTest) return "not-found-by-test";
  const { convertedOn, revertedOn } = responseIn(facts.tests, facts.rules);
  if (convertedOn === null) return "not-two-negatives";
  return revertedOn === null ? "met" : "came-back";
}

/** Whoever died after the treatment had ended is counted by how it ended. */
function reasonForDeath({ diedOn, ended, today }: OutcomeFacts): "met" | "any-time" | "died-afterwards" {
  if (diedOn === null || diedOn > today) return "any-time";
  const over = ended?.on ?? null;
  return over !== null && over < diedOn ? "died-afterwards" : "met";
}

const endedEarly = (ended: OutcomeFacts["ended"]) => ended?.how === "changed-regimen" || ended?.how === "stopped";
const positiveNow = ({ tests }: OutcomeFacts) => toldByDay(tests).at(-1)?.positive === true;

function wantsWords(outcome: Outcome, facts: OutcomeFacts): boolean {
  if (outcome === "failed" || outcome === "not-evaluated") return true;
  if (outcome === "lost-to-follow-up") return (facts.unknownDays ?? 0) > 0;
  return outcome === "cured" && positiveNow(facts);
}
