import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { Outcome } from "../../../modules/treatment/outcome.ts";

type Shape = "done" | "overdue" | "attention" | "unknown" | "none";

/** Which shape stands before an outcome, and with it which colour. Death is no alarm: nobody can act on it any more. */
export const outcomeShape: Record<Outcome, Shape> = {
  cured: "done",
  completed: "done",
  failed: "overdue",
  died: "none",
  "lost-to-follow-up": "attention",
  "not-evaluated": "unknown",
};

export function setShape(set: PatientSet): Shape | null {
  if (set === "silent") return "unknown";
  const outcome = Outcome.safeParse(set);
  return outcome.success ? outcomeShape[outcome.data] : null;
}
