import { outcomes } from "../treatment/outcome.ts";

/*
 * The numbers of the dashboard. Each is a set of patients: the count and the list behind it come
 * from the same condition, so that a number is always as long as its list.
 */

/** Days without a word of any kind after which somebody on treatment is called silent. Chosen by us; no published source. */
export const silentDays = 4;

export const patientSets = [
  "all",
  "active",
  "new-this-month",
  "awaiting-decision",
  "pending-lab",
  "confirmed-not-started",
  "on-treatment",
  "whole",
  "intensive",
  "continuation",
  "silent",
  "overdue",
  "closed",
  ...outcomes,
] as const;
export type PatientSet = (typeof patientSets)[number];

/** Of what each number is a part; null: of nothing larger. */
export const partOf: Readonly<Record<PatientSet, PatientSet | null>> = {
  all: null,
  active: "all",
  "new-this-month": "all",
  "awaiting-decision": "active",
  "pending-lab": "all",
  "confirmed-not-started": "active",
  "on-treatment": "active",
  whole: "on-treatment",
  intensive: "on-treatment",
  continuation: "on-treatment",
  silent: "on-treatment",
  overdue: "on-treatment",
  closed: "all",
  cured: "closed",
  completed: "closed",
  failed: "closed",
  died: "closed",
  "lost-to-follow-up": "closed",
  "not-evaluated": "closed",
};
