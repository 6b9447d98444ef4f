import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** Parts of a record, as somebody who is asked "who looked at it?" would name them. */
export const partWords: Readonly<Record<string, MessageDescriptor>> = {
  people: msg({ id: "part.people", message: "who they are" }),
  diagnosis: msg({ id: "part.diagnosis", message: "X-rays, results, decision" }),
  laboratory: msg({ id: "part.laboratory", message: "specimens" }),
  treatment: msg({ id: "part.treatment", message: "treatment" }),
  monitoring: msg({ id: "part.monitoring", message: "examinations" }),
  alerts: msg({ id: "part.alerts", message: "what waits for a doctor" }),
  adherence: msg({ id: "part.adherence", message: "doses" }),
  videoObservation: msg({ id: "part.videoObservation", message: "videos" }),
  access: msg({ id: "part.access", message: "the phone" }),
  reports: msg({ id: "part.reports", message: "a list" }),
  worklist: msg({ id: "part.worklist", message: "a worker’s list" }),
  documents: msg({ id: "part.documents", message: "papers" }),
};
