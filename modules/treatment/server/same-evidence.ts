import { sameIds } from "../../diagnosis/gate.ts";
import type { FollowUp, Taken } from "../phase-end.ts";

/** Is what the doctor had before them what stands now? */
export function sameEvidence(
  seen: Taken & { readonly resultIds: readonly string[] },
  { verified, reported }: Taken,
  followUps: readonly FollowUp[],
): boolean {
  return (
    seen.verified === verified &&
    seen.reported === reported &&
    sameIds(
      seen.resultIds,
      followUps.map(({ resultId }) => resultId),
    )
  );
}
