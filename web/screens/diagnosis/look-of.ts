import type { ClosedBecause } from "../../../modules/diagnosis/gate.ts";
import type { DoctorNeed } from "../../../modules/diagnosis/standing.ts";
import type { Result } from "./use-record.ts";

/** Which shape stands before a thing, and with it which colour. */
export type Shape = "done" | "due" | "overdue" | "attention" | "unknown" | "later" | "none";

export const needShape: Record<DoctorNeed, Shape> = {
  reopened: "attention",
  "found-tb": "overdue",
  ready: "due",
  "results-only": "unknown",
  "x-ray-only": "unknown",
};

export const resultShape: Record<Result["speaksFor"], Shape> = { tb: "overdue", "no-tb": "done", nothing: "unknown" };

export const closedShape: Record<ClosedBecause, Shape> = {
  "no-x-ray": "unknown",
  "not-decided": "due",
  "x-ray-changed": "attention",
  "results-changed": "attention",
  "decided-not-tb": "later",
  "more-asked-for": "due",
};
