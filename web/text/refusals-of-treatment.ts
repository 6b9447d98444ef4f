import { msg } from "@lingui/core/macro";

/** What went wrong on treatment and with its doses; a code that stands nowhere else. */
export const refusalsOfTreatment = {
  "decision-used": msg({
    id: "refusal.decision-used",
    message:
      "This decision opened an earlier treatment, which has ended. Look at the X-ray and the results again and decide anew.",
  }),
  "before-the-decision": msg({
    id: "refusal.before-the-decision",
    message: "Treatment cannot begin before the day on which TB was confirmed. Choose that day or a later one.",
  }),
  "no-such-regimen": msg({
    id: "refusal.no-such-regimen",
    message: "This regimen is not offered any more. Load the page again and choose one.",
  }),
  "resistant-to-the-regimen": msg({
    id: "refusal.resistant-to-the-regimen",
    message:
      "A result says that a medicine does not work, and it would be given in vain. Choose another regimen or another medicine; if the result is wrong, have the laboratory amend it.",
  }),
  "no-weight": msg({
    id: "refusal.no-weight",
    message: "There is no weight yet, and the dose hangs on it. Weigh the patient and record it first.",
  }),
  "weight-changed": msg({
    id: "refusal.weight-changed",
    message: "Somebody recorded another weight meanwhile. Look at the dose for the new weight.",
  }),
  "dose-needs-a-reason": msg({
    id: "refusal.dose-needs-a-reason",
    message:
      "This is not what the regimen and its dose table give at this weight and age. Prescribe what they give, or write why it is otherwise.",
  }),
  "no-such-treatment": msg({
    id: "refusal.no-such-treatment",
    message: "There is no such treatment in this record. Load the page again.",
  }),
  "not-the-next-phase": msg({
    id: "refusal.not-the-next-phase",
    message: "This is not the phase that comes next. Load the page again and look where the treatment stands.",
  }),
  "before-the-phase": msg({
    id: "refusal.before-the-phase",
    message: "That day lies before the treatment or its present phase began. Choose a later day.",
  }),
  "evidence-changed": msg({
    id: "refusal.evidence-changed",
    message: "A dose or a result came in while you were looking. Look at what stands there now, and decide again.",
  }),
  "evidence-needs-a-reason": msg({
    id: "refusal.evidence-needs-a-reason",
    message: "Something is missing for the end of this phase. Write why it ends all the same.",
  }),
  "outcome-not-open": msg({
    id: "refusal.outcome-not-open",
    message: "The treatment cannot end this way today. Look which outcomes may be chosen and why the others may not.",
  }),
  "dose-after-that-day": msg({
    id: "refusal.dose-after-that-day",
    message:
      "A dose or a test is recorded for a later day. Choose that day or a later one; take back or amend what is wrong.",
  }),
  "say-why": msg({
    id: "refusal.say-why",
    message: "Write why, in your words.",
  }),
  "regimen-needs-a-reason": msg({
    id: "refusal.regimen-needs-a-reason",
    message: "Something speaks against this regimen for this patient. Choose another one, or write why it is right.",
  }),
  "nothing-prescribed": msg({
    id: "refusal.nothing-prescribed",
    message: "There is no medicine in this prescription. Put in at least one.",
  }),
  "not-the-present-phase": msg({
    id: "refusal.not-the-present-phase",
    message: "Somebody went on to the next phase meanwhile. Look where the treatment stands now.",
  }),
  "no-extension": msg({
    id: "refusal.no-extension",
    message: "This phase cannot be made longer any more. See the patient and decide whether the treatment failed.",
  }),
  "day-too-late": msg({
    id: "refusal.day-too-late",
    message: "A prescription can be written 14 days ahead at the most. Choose an earlier day.",
  }),
  "prescription-changed": msg({
    id: "refusal.prescription-changed",
    message: "Somebody changed the prescription while you were looking. Look at what is taken now, and decide again.",
  }),
  "nothing-changed": msg({
    id: "refusal.nothing-changed",
    message: "This is what is taken already. Change something, or close this form.",
  }),
  "treatment-not-closed": msg({
    id: "refusal.treatment-not-closed",
    message: "This treatment goes on. Visits are written down after its end.",
  }),
  "no-visit-asked-for": msg({
    id: "refusal.no-visit-asked-for",
    message: "After this treatment no such visit is asked for. Load the page again.",
  }),
  "visited-already": msg({
    id: "refusal.visited-already",
    message: "Somebody wrote this visit down meanwhile. Load the page again and look at it.",
  }),
  "before-the-window": msg({
    id: "refusal.before-the-window",
    message: "That day is too early for this visit. Choose a later day.",
  }),
  "no-such-alert": msg({
    id: "refusal.no-such-alert",
    message: "This is not in the list of this patient. Go back to the list.",
  }),
  "answered-already": msg({
    id: "refusal.answered-already",
    message:
      "Somebody answered it already, or it is no longer so. What you wrote is still here: copy it if it is needed.",
  }),
};
