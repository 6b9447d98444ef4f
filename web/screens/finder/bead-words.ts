import { useLingui } from "@lingui/react/macro";
import type { BeadState } from "./beads.ts";

/** What became of a child whom they found: never whether or how the child was vaccinated. */
export function useBeadWords(): Readonly<Record<BeadState, string>> {
  const { t } = useLingui();
  return {
    reached: t`Child reached`,
    "on-the-way": t`On the way`,
    "not-found": t`Not found`,
    sent: t`Just sent`,
    waiting: t`Waits for network`,
    "needs-you": t`Not sent: look at it`,
    closed: t`Closed`,
  };
}
