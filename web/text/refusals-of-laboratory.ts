import { msg } from "@lingui/core/macro";

/** What went wrong with a request for tests or with a specimen; a code that stands nowhere else. */
export const refusalsOfLaboratory = {
  "no-such-lab": msg({
    id: "refusal.no-such-lab",
    message: "This place has no laboratory now. Choose a different one.",
  }),
  "collected-before-asked": msg({
    id: "refusal.collected-before-asked",
    message: "The specimen cannot be older than the request for it. Look at both days.",
  }),
  "no-such-request": msg({
    id: "refusal.no-such-request",
    message: "This request is not in the patient's record. Open the page again.",
  }),
  "request-ended": msg({
    id: "refusal.request-ended",
    message:
      "These tests are not wanted any more: all results are here, or the request was taken back. Nothing is to do.",
  }),
  "specimen-not-wanted": msg({
    id: "refusal.specimen-not-wanted",
    message:
      "A specimen for these tests is on its way or in the lab already. Take another one if the lab sends it back.",
  }),
  "say-what-was-wrong": msg({
    id: "refusal.say-what-was-wrong",
    message: "Write what was wrong with the specimen: whoever takes the next one reads it.",
  }),
  "no-such-specimen": msg({
    id: "refusal.no-such-specimen",
    message: "This specimen does not belong to your lab. Look at the label again, and load the list anew.",
  }),
  "received-already": msg({
    id: "refusal.received-already",
    message: "Somebody has received this specimen already. It stands under “Here”.",
  }),
  "rejected-already": msg({
    id: "refusal.rejected-already",
    message: "This specimen was sent back already. Another one will be taken.",
  }),
  "received-before-collected": msg({
    id: "refusal.received-before-collected",
    message: "The specimen cannot have come before it was taken. Look at the day on the label.",
  }),
  "rejected-before-received": msg({
    id: "refusal.rejected-before-received",
    message: "The specimen cannot have been sent back before it came. Choose a later day.",
  }),
  "not-received": msg({
    id: "refusal.not-received",
    message: "This specimen was not received yet. Press “Received” first, then report what was found.",
  }),
  "found-before-received": msg({
    id: "refusal.found-before-received",
    message: "The result cannot be older than the day on which the lab got the specimen. Choose a later day.",
  }),
};
