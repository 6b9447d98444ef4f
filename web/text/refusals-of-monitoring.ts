import { msg } from "@lingui/core/macro";

/** What went wrong with an examination or an adverse event; a code that stands nowhere else. */
export const refusalsOfMonitoring = {
  "no-such-examination": msg({
    id: "refusal.no-such-examination",
    message: "This examination is not in the patient's record. Open the page again.",
  }),
  "another-kind": msg({
    id: "refusal.another-kind",
    message:
      "Another kind of examination cannot stand in its place. Take this one back, and record the other one anew.",
  }),
  "say-which-event": msg({
    id: "refusal.say-which-event",
    message: "Write what happened, and only where it is none of those in the list.",
  }),
  "looked-before-it-began": msg({
    id: "refusal.looked-before-it-began",
    message: "It cannot have been seen before it began. Look at both days.",
  }),
  "not-prescribed": msg({
    id: "refusal.not-prescribed",
    message: "One of these medicines was never prescribed in this treatment. Open the page again and choose anew.",
  }),
  "no-such-event": msg({
    id: "refusal.no-such-event",
    message: "This event is not in the patient's record. Open the page again.",
  }),
};
