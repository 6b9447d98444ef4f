import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { outcomes } from "../../../modules/treatment/outcome.ts";

/** What is told of each patient of a set. */
export type Telling = "registration" | "treatment" | "outcome";

const families: readonly { readonly telling: Telling; readonly sets: readonly PatientSet[] }[] = [
  { telling: "treatment", sets: ["on-treatment", "whole", "intensive", "continuation", "silent"] },
  { telling: "outcome", sets: ["closed", ...outcomes] },
];

const familyOf = (set: PatientSet) => families.find(({ sets }) => sets.includes(set));

/** The sets that one looks at together, the whole first; none: it stands alone. */
export const siblingsOf = (set: PatientSet): readonly PatientSet[] => familyOf(set)?.sets ?? [];

export const tellingOf = (set: PatientSet): Telling => familyOf(set)?.telling ?? "registration";
