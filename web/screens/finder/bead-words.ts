import { useLingui } from "@lingui/react/macro";
import type { BeadState } from "./beads.ts";

/** What became of a child whom they found: never whether or how the child was vaccinated. */
export function useBeadWords(): Readonly<Record<BeadState, string>> {
  const { t } = useLingui();
  return {
    reached: t({ id: "bead.reached", message: "Child reached" }),
    "on-the-way": t({ id: "bead.on-the-way", message: "On the way" }),
    "not-found": t({ id: "bead.not-found", message: "Not found" }),
    sent: t({ id: "bead.sent", message: "Just sent" }),
    waiting: t({ id: "bead.waiting", message: "Waits for network" }),
    "needs-you": t({ id: "bead.needs-you", message: "Not sent: look at it" }),
    closed: t({ id: "bead.closed", message: "Closed" }),
  };
}
