import { useLingui } from "@lingui/react/macro";
import type { BeadState } from "./beads.ts";

/** What became of a child whom they found: never whether or how the child was vaccinated. */
export function useBeadWords(): Readonly<Record<BeadState, string>> {
  const { t } = useLingui();
  return {
    reached: t`The worker reached the child`,
    "on-the-way": t`The worker is on the way`,
    "not-found": t`The home was not found`,
    sent: t`Just sent`,
    waiting: t`Just told, waits for network`,
    "needs-you": t`Not sent: look at it`,
    closed: t`Closed`,
  };
}
