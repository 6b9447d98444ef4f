/*
 * The gate before treatment (requirements D7).
 *
 * It is open only while the newest decision is a confirmation, and only for the X-ray and the
 * results that the doctor had before them: the newest version of the X-ray, and all results as
 * they stand now. What arrives, is replaced or is amended afterwards closes it until a doctor has
 * looked again. A result that arrives later closes it too: a resistance found after the
 * confirmation must be seen before the first dose.
 */

export interface GateFacts {
  /** The newest version; null: none was uploaded. */
  readonly xray: string | null;
  /** The results as they stand now: an amended one stands under its amendment's id. */
  readonly results: readonly string[];
  /** The newest decision. */
  readonly decision: {
    readonly decided: Decided;
    readonly xray: string | null;
    readonly results: readonly string[];
  } | null;
}

export const decisions = ["confirmed", "not-tb", "more-needed"] as const;
export type Decided = (typeof decisions)[number];

export type Gate = { readonly is: "open" } | { readonly is: "closed"; readonly because: ClosedBecause };

export const closedBecause = [
  "no-x-ray",
  "not-decided",
  "x-ray-changed",
  "results-changed",
  "decided-not-tb",
  "more-asked-for",
] as const;
export type ClosedBecause = (typeof closedBecause)[number];

export function gateOf({ xray, results, decision }: GateFacts): Gate {
  const closed = (because: ClosedBecause): Gate => ({ is: "closed", because });
  if (xray === null) return closed("no-x-ray");
  if (decision === null) return closed("not-decided");
  if (decision.xray !== xray) return closed("x-ray-changed");
  if (!sameIds(decision.results, results)) return closed("results-changed");
  if (decision.decided === "not-tb") return closed("decided-not-tb");
  return decision.decided === "confirmed" ? { is: "open" } : closed("more-asked-for");
}

/** Does a doctor have to look at it now? There is something to see, and no decision on just this. */
export function needsDoctor(facts: GateFacts): boolean {
  const { xray, results, decision } = facts;
  if (xray === null && results.length === 0) return false;
  return decision === null || decision.xray !== xray || !sameIds(decision.results, results);
}

export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === a.length;
}
