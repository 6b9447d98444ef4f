import type { AlertKind } from "../../../modules/alerts/alert.ts";
import type { Shape } from "../diagnosis/look-of.ts";

export const alertShape: Record<AlertKind, Shape> = {
  "value-past-limit": "overdue",
  "severe-adverse-event": "overdue",
  "severe-symptom": "overdue",
  "thin-and-in-danger": "overdue",
  refeeding: "attention",
  "resistance-against-regimen": "overdue",
  "still-positive": "overdue",
  "tb-again": "overdue",
  "long-gap": "attention",
  "sixty-days-without-dose": "attention",
  "dose-for-new-weight": "due",
  "phase-may-end": "due",
  "doses-complete": "due",
  "visit-after-treatment": "later",
  "sent-on-waits": "attention",
};
