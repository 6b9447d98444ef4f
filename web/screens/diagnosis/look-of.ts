import type { ClosedBecause } from "../../../modules/diagnosis/gate.ts";
import type { DoctorNeed } from "../../../modules/diagnosis/standing.ts";
import type { ResistanceClass } from "../../../modules/diagnosis/resistance.ts";
import type { DrugFinding } from "../../../modules/diagnosis/drug.ts";
import type { RequestState } from "../../../modules/laboratory/request.ts";
import type { Result } from "./use-record.ts";

/** Which shape stands before a thing, and with it which colour. */
export type Shape = "done" | "due" | "overdue" | "attention" | "unknown" | "later" | "none";

export const needShape: Record<DoctorNeed, Shape> = {
  reopened: "attention",
  conflict: "attention",
  "found-tb": "overdue",
  ready: "due",
  "results-only": "unknown",
  "x-ray-only": "unknown",
};

export const resultShape: Record<Result["speaksFor"], Shape> = { tb: "overdue", "no-tb": "done", nothing: "unknown" };

export const drugShape: Record<DrugFinding, Shape> = {
  R: "overdue",
  S: "done",
  indeterminate: "unknown",
  contaminated: "none",
};

/** What counts of a drug, once all results are looked at together. */
export const countsShape: Record<"R" | "S" | "unknown", Shape> = { R: "overdue", S: "done", unknown: "unknown" };

export const classShape: Record<ResistanceClass, Shape> = {
  DS: "done",
  Hr: "overdue",
  RR: "overdue",
  MDR: "overdue",
  "pre-XDR": "overdue",
  XDR: "overdue",
  other: "overdue",
  unknown: "unknown",
};

export const requestShape: Record<RequestState, Shape> = {
  "collect-again": "attention",
  "to-collect": "due",
  "on-the-way": "later",
  "in-the-lab": "unknown",
  done: "done",
  cancelled: "none",
};

export const closedShape: Record<ClosedBecause, Shape> = {
  "no-x-ray": "unknown",
  "not-decided": "due",
  "x-ray-changed": "attention",
  "results-changed": "attention",
  "decided-not-tb": "later",
  "more-asked-for": "due",
};
