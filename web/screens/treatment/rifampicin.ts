import { type Result, standing } from "../diagnosis/use-record.ts";

export type RifampicinSays = "works" | "resistant" | "unclear" | "not-tested";

/** What the results that stand say of rifampicin; one resistance weighs more than all else. */
export function rifampicinIn(results: readonly Result[]): RifampicinSays {
  const found = new Set<string>(standing(results).map(({ finding }) => finding.found));
  if (found.has("found-rif-resistant")) return "resistant";
  if (found.has("found-rif-sensitive")) return "works";
  return found.has("found-rif-unclear") ? "unclear" : "not-tested";
}
