import { gateOf, type GateFacts, needsDoctor } from "./gate.ts";

export const stands = ["nothing-yet", "waits-for-doctor", "more-asked-for", "confirmed", "not-tb"] as const;
export type Stands = (typeof stands)[number];

/** Why a doctor is needed. */
export const doctorNeeds = ["reopened", "conflict", "found-tb", "ready", "results-only", "x-ray-only"] as const;
export type DoctorNeed = (typeof doctorNeeds)[number];

/** 0 is looked at first. Somebody who is treated on a contradiction waits no longer than one whose gate was closed. */
const urgencies: Readonly<Record<DoctorNeed, number>> = {
  reopened: 0,
  conflict: 0,
  "found-tb": 1,
  ready: 2,
  "results-only": 3,
  "x-ray-only": 4,
};
const notUrgent = 5;

export interface Standing {
  readonly stands: Stands;
  readonly needs: DoctorNeed | null;
  /** Behind them all where nobody is needed. */
  readonly urgency: number;
}

interface StandingFacts extends GateFacts {
  /** How many of the results that stand speak for TB. */
  readonly speakForTb: number;
  /** How many drugs are in conflict, and not settled. */
  readonly conflicts: number;
}

export function standingOf(facts: StandingFacts): Standing {
  const waits = needsDoctor(facts);
  const needs = waits ? needOf(facts) : facts.conflicts > 0 ? "conflict" : null;
  return { stands: standsOf(facts, waits), needs, urgency: needs ? urgencies[needs] : notUrgent };
}

function needOf({ decision, xray, results, speakForTb, conflicts }: StandingFacts): DoctorNeed {
  // Somebody was told one thing, and the ground under it has changed.
  if (decision !== null && decision.decided !== "more-needed") return "reopened";
  if (conflicts > 0) return "conflict";
  if (speakForTb > 0) return "found-tb";
  if (xray === null) return "results-only";
  return results.length === 0 ? "x-ray-only" : "ready";
}

function standsOf(facts: GateFacts, waits: boolean): Stands {
  if (waits) return "waits-for-doctor";
  if (facts.decision === null) return "nothing-yet";
  if (facts.decision.decided === "more-needed") return "more-asked-for";
  return gateOf(facts).is === "open" ? "confirmed" : "not-tb";
}
