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
      "A result says that rifampicin does not work, and this regimen rests on it. Refer the patient to the drug-resistant TB centre; if the result is wrong, have the laboratory amend it.",
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
      "The table does not give this number of tablets for this weight and age. Choose the table's number, or write why it is another.",
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
    message: "Write why the treatment ends this way.",
  }),
};
