import { msg } from "@lingui/core/macro";

/** What went wrong when somebody was sent on, moved or a place was closed; a code that stands nowhere else. */
export const refusalsOfTransfers = {
  "place-closed": msg({
    id: "refusal.place-closed",
    message: "This place was closed. Load the list anew.",
  }),
  "places-in-it": msg({
    id: "refusal.places-in-it",
    message: "There are open places in it. Close those first.",
  }),
  "still-in-use": msg({
    id: "refusal.still-in-use",
    message:
      "Somebody or something is still there. Send the patients on, move the staff and the pill boxes, and finish the tests first.",
  }),
  "already-given": msg({
    id: "refusal.already-given",
    message: "They hold this role there already. Choose a different role or place.",
  }),
  "cared-for-elsewhere": msg({
    id: "refusal.cared-for-elsewhere",
    message: "Another facility has taken this patient over. Load the list anew.",
  }),
  "cared-for-there": msg({
    id: "refusal.cared-for-there",
    message: "This facility cares for the patient already. Choose a different one.",
  }),
  "not-yours-then": msg({
    id: "refusal.not-yours-then",
    message: "On that day you did not look after this patient any more. Tell the worker who does now.",
  }),
  "no-such-sending": msg({
    id: "refusal.no-such-sending",
    message: "This was not sent to your place. Load the list anew.",
  }),
  "waits-no-more": msg({
    id: "refusal.waits-no-more",
    message: "It was answered or taken back already. Load the list anew.",
  }),
  "asked-by-you": msg({
    id: "refusal.asked-by-you",
    message: "You asked for it yourself. Somebody else over the new place must take the patient over.",
  }),
  "not-offered-there": msg({
    id: "refusal.not-offered-there",
    message: "This facility does not offer that. Choose a different one.",
  }),
  "on-the-way-already": msg({
    id: "refusal.on-the-way-already",
    message: "The patient is on the way already. Take that back first, or wait for the answer.",
  }),
};
