import { gateOf, type GateFacts, needsDoctor } from "./gate.ts";

export const stands = ["nothing-yet", "waits-for-doctor", "more-asked-for", "confirmed", "not-tb"] as const;
export type Stands = (typeof stands)[number];

/** Why a doctor is needed, the most urgent first. */
export const doctorNeeds = ["reopened", "found-tb", "ready", "results-only", "x-ray-only"] as const;
export type DoctorNeed = (typeof doctorNeeds)[number];

export interface Standing {
  readonly stands: Stands;
  readonly needs: DoctorNeed | null;
  /** The place in `doctorNeeds`; behind them all where nobody is needed. */
  readonly urgency: number;
}

/** @param facts with how many of the results that stand speak for TB */
export function standingOf(facts: GateFacts & { readonly speakForTb: number }): Standing {
  const needs = needsDoctor(facts) ? needOf(facts) : null;
  return { stands: standsOf(facts, needs), needs, urgency: needs ? doctorNeeds.indexOf(needs) : doctorNeeds.length };
}

function needOf({ decision, xray, results, speakForTb }: GateFacts & { readonly speakForTb: number }): DoctorNeed {
  // Somebody was told one thing, and the ground under it has changed.
  if (decision !== null && decision.decided !== "more-needed") return "reopened";
  if (speakForTb > 0) return "found-tb";
  if (xray === null) return "results-only";
  return results.length === 0 ? "x-ray-only" : "ready";
}

function standsOf(facts: GateFacts, needs: DoctorNeed | null): Stands {
  if (needs) return "waits-for-doctor";
  if (facts.decision === null) return "nothing-yet";
  if (facts.decision.decided === "more-needed") return "more-asked-for";
  return gateOf(facts).is === "open" ? "confirmed" : "not-tb";
}
