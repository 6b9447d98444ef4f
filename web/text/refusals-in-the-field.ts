import { msg } from "@lingui/core/macro";

/** What may be refused of what a worker records with no network: said on the phone too, so it stands by itself. */
export const refusalsInTheField = {
  "already-registered": msg({
    id: "refusal.already-registered",
    message: "This person was saved already, as first sent. Open the record and look.",
  }),
  "looks-like-another": msg({
    id: "refusal.looks-like-another",
    message: "Somebody like this is registered already. Look whether it is the same person.",
  }),
  "guardian-needed": msg({
    id: "refusal.guardian-needed",
    message: "The patient is under 18, or may be. Write down the guardian.",
  }),
  "guardian-must-agree": msg({
    id: "refusal.guardian-must-agree",
    message: "The patient is under 18, or may be. Ask the guardian whether they agree.",
  }),
  "day-not-begun": msg({
    id: "refusal.day-not-begun",
    message: "That day has not come yet. Look whether the date on this phone is right.",
  }),
  "not-a-facility": msg({
    id: "refusal.not-a-facility",
    message: "That is no health centre, or no longer one. Choose a different one.",
  }),
  "not-on-treatment": msg({
    id: "refusal.not-on-treatment",
    message: "This patient is not on treatment, so no dose is due.",
  }),
  "before-treatment": msg({
    id: "refusal.before-treatment",
    message: "That day lies before the treatment began. Choose a later day.",
  }),
  "treatment-closed": msg({
    id: "refusal.treatment-closed",
    message: "This treatment has ended. Nothing can be added to the days after its end.",
  }),
  "reason-missing": msg({
    id: "refusal.reason-missing",
    message: "A dose that is marked by hand needs a reason. Say how you know of it, and save again.",
  }),
  "already-recorded": msg({
    id: "refusal.already-recorded",
    message: "This dose was recorded already, as it was first sent. Look at the calendar.",
  }),
  erased: msg({
    id: "refusal.erased",
    message: "This record was deleted for good. Nobody can read it or write into it any more.",
  }),
  "no-such-dose": msg({
    id: "refusal.no-such-dose",
    message: "This entry is not in the record. Load the page again.",
  }),
  "withdrawn-already": msg({
    id: "refusal.withdrawn-already",
    message: "Somebody took this entry back already.",
  }),
  "already-added": msg({
    id: "refusal.already-added",
    message: "This was added already, as it was first sent. Close this form and look for it in the list.",
  }),
  "given-up-before": msg({
    id: "refusal.given-up-before",
    message: "What came before it was removed from this phone, so it could not go. Send it again or remove it.",
  }),
  "page-unknown": msg({
    id: "refusal.page-unknown",
    message: "The list cannot go on from there. Open it again from the top.",
  }),
};
