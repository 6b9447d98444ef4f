import { msg } from "@lingui/core/macro";

/** What may be refused of results, and of the decision that they carry. */
export const refusalsOfDiagnosis = {
  "found-before-taken": msg({
    id: "refusal.found-before-taken",
    message: "The result cannot be older than its specimen. Look at both days.",
  }),
  "say-which-test": msg({
    id: "refusal.say-which-test",
    message: "Write the name of the test, and only where it is none of those in the list.",
  }),
  "no-conflict": msg({
    id: "refusal.no-conflict",
    message: "The results on this medicine do not contradict each other any more. Open the page again.",
  }),
  "already-amended": msg({
    id: "refusal.already-amended",
    message: "This result was amended by somebody else meanwhile. Open the page again and look at what stands now.",
  }),
  "no-such-result": msg({
    id: "refusal.no-such-result",
    message: "This result is not in the patient's record. Open the page again.",
  }),
  "no-x-ray": msg({
    id: "refusal.no-x-ray",
    message: "There is no X-ray yet, and TB cannot be confirmed without one. Add the X-ray first.",
  }),
  "x-ray-changed": msg({
    id: "refusal.x-ray-changed",
    message: "A newer X-ray came in after this one was looked at. Look at the newest, then decide again.",
  }),
  "results-changed": msg({
    id: "refusal.results-changed",
    message: "The results changed after they were looked at. Look at them again, then decide.",
  }),
  "say-on-what-basis": msg({
    id: "refusal.say-on-what-basis",
    message: "Say on what the confirmation rests: a lab result, or the X-ray and the person's condition.",
  }),
  "no-result-speaks-for-tb": msg({
    id: "refusal.no-result-speaks-for-tb",
    message: "No lab result speaks for TB. Confirm by the X-ray and the person's condition, or ask for a test.",
  }),
  "say-what-is-wanted": msg({
    id: "refusal.say-what-is-wanted",
    message: "Choose at least one thing that is missing.",
  }),
  "already-decided": msg({
    id: "refusal.already-decided",
    message: "This decision was recorded already, as it was first sent. Open the page again to see it.",
  }),
  "nothing-to-decide-on": msg({
    id: "refusal.nothing-to-decide-on",
    message: "There is no X-ray and no result to decide on. Ask for one first.",
  }),
  "not-decided": msg({
    id: "refusal.not-decided",
    message: "No doctor has decided yet. Treatment starts after a doctor has confirmed TB.",
  }),
  "decided-not-tb": msg({
    id: "refusal.decided-not-tb",
    message:
      "The doctor decided that it is not TB, so TB treatment cannot start. If something new is here, let the doctor decide again.",
  }),
  "more-asked-for": msg({
    id: "refusal.more-asked-for",
    message: "The doctor asked for more before deciding. Treatment can start once that is here and TB is confirmed.",
  }),
  "on-treatment-already": msg({
    id: "refusal.on-treatment-already",
    message: "This patient is on treatment already. Open the page again to see since when.",
  }),
};
