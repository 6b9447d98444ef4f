import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { speaksFor, type TestFinding } from "../diagnosis/test-result.ts";
import type { RegimenPhase } from "./regimen.ts";

/*
 * Is a phase over? By doses, and by what a test found near its end. The software says what is
 * there and what is missing; the doctor decides, and where something is missing says why.
 */

/** By which reading of the evidence a decision was made; kept with it. */
export const phaseRules = "phase-end-2026-11";

/** Doses known to be taken, kept apart by how they are known. */
export interface Taken {
  readonly verified: number;
  readonly reported: number;
}

export interface FollowUp {
  readonly resultId: string;
  readonly takenOn: CalendarDay;
  readonly finding: TestFinding;
}

export const lackings = ["doses", "follow-up", "still-positive"] as const;
export type Lacking = (typeof lackings)[number];

/** The first day whose specimen speaks for the end of the phase. */
export function followUpFrom({ followUpFromDose }: RegimenPhase, beganOn: CalendarDay): CalendarDay {
  return addDays(beganOn, followUpFromDose - 1);
}

/**
 * What is missing before the phase is complete; nothing: it is.
 *
 * @param followUps smears and cultures of this treatment, in any order
 */
export function lackingIn(
  phase: RegimenPhase,
  beganOn: CalendarDay,
  { verified, reported }: Taken,
  followUps: readonly FollowUp[],
): readonly Lacking[] {
  const lacking: Lacking[] = [];
  if (verified + reported < phase.doses) lacking.push("doses");
  const from = followUpFrom(phase, beganOn);
  const newest = newestSays(followUps.filter(({ takenOn }) => takenOn >= from));
  if (newest === null) lacking.push("follow-up");
  if (newest?.positive) lacking.push("still-positive");
  return lacking;
}

/** What the newest day of smears and cultures says; on one day a positive weighs more. Null: nothing speaks yet. */
export function newestSays(followUps: readonly FollowUp[]): { takenOn: CalendarDay; positive: boolean } | null {
  const telling = followUps.flatMap(({ takenOn, finding }) => {
    const says = tells(finding);
    return says === null ? [] : [{ takenOn, positive: says === "positive" }];
  });
  const takenOn = telling
    .map((one) => one.takenOn)
    .toSorted()
    .at(-1);
  if (takenOn === undefined) return null;
  return { takenOn, positive: telling.some((one) => one.takenOn === takenOn && one.positive) };
}

/** Smear and culture see living bacteria go; a molecular test finds dead ones too, and says nothing of a cure. */
export function tells(finding: TestFinding): "positive" | "negative" | null {
  if (finding.test !== "smear" && finding.test !== "culture") return null;
  const says = speaksFor(finding);
  return says === "nothing" ? null : says === "tb" ? "positive" : "negative";
}
