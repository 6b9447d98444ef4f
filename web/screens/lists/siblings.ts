import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { outcomes } from "../../../modules/treatment/outcome.ts";

/** What is told of each patient of a set, beside who they are and where. */
export type Telling = "registered" | "waits" | "tests" | "confirmed" | "treatment" | "silent" | "overdue" | "outcome";

const tellings: Partial<Record<PatientSet, Telling>> = {
  "awaiting-decision": "waits",
  "pending-lab": "tests",
  "confirmed-not-started": "confirmed",
  "on-treatment": "treatment",
  whole: "treatment",
  intensive: "treatment",
  continuation: "treatment",
  silent: "silent",
  overdue: "overdue",
  closed: "outcome",
};

const families: readonly (readonly PatientSet[])[] = [
  ["on-treatment", "whole", "intensive", "continuation", "silent", "overdue"],
  ["closed", ...outcomes],
];

const isOutcome = (set: PatientSet) => outcomes.some((outcome) => outcome === set);

/** The sets that one looks at together, the whole first; none: it stands alone. */
export const siblingsOf = (set: PatientSet): readonly PatientSet[] => families.find((sets) => sets.includes(set)) ?? [];

export const tellingOf = (set: PatientSet): Telling => (isOutcome(set) ? "outcome" : (tellings[set] ?? "registered"));
