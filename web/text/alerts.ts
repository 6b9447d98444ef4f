import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AlertKind } from "../../modules/alerts/alert.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** What waits, in a line of the list. */
export const alertWords: Words<AlertKind> = {
  "value-past-limit": msg({ id: "alert.value-past-limit", message: "A value is past its limit" }),
  "severe-adverse-event": msg({ id: "alert.severe-adverse-event", message: "Severe side effect" }),
  "severe-symptom": msg({ id: "alert.severe-symptom", message: "The patient feels ill" }),
  "thin-and-in-danger": msg({ id: "alert.thin-and-in-danger", message: "Thin and in danger: to a hospital" }),
  refeeding: msg({ id: "alert.refeeding", message: "Food is begun low after hunger" }),
  "resistance-against-regimen": msg({
    id: "alert.resistance-against-regimen",
    message: "A medicine does not work any more",
  }),
  "still-positive": msg({ id: "alert.still-positive", message: "TB is still found" }),
  "tb-again": msg({ id: "alert.tb-again", message: "TB again after the treatment" }),
  "long-gap": msg({ id: "alert.long-gap", message: "Two weeks or more without a dose" }),
  "sixty-days-without-dose": msg({ id: "alert.sixty-days-without-dose", message: "60 days or more without a dose" }),
  "dose-for-new-weight": msg({ id: "alert.dose-for-new-weight", message: "New weight: the doses are others" }),
  "phase-may-end": msg({ id: "alert.phase-may-end", message: "The doses of the phase are taken" }),
  "doses-complete": msg({ id: "alert.doses-complete", message: "All doses are taken" }),
  "visit-after-treatment": msg({ id: "alert.visit-after-treatment", message: "Visit after the treatment" }),
  "sent-on-waits": msg({ id: "alert.sent-on-waits", message: "Sent on, and no answer for a week" }),
};

/** Of a value that no medicine is held to have changed. */
export const alertAsksAlone = msg({
  id: "alert-asks.value-alone",
  message: "See the patient, and decide what is to be done.",
});

/** What the doctor is asked to do about it. */
export const alertAsks: Words<AlertKind> = {
  "value-past-limit": msg({
    id: "alert-asks.value-past-limit",
    message: "See the patient. Below you can stop or change the medicine that may have done it.",
  }),
  "severe-adverse-event": msg({
    id: "alert-asks.severe-adverse-event",
    message: "See the patient. Below you can stop or change the medicine that may have done it.",
  }),
  "severe-symptom": msg({
    id: "alert-asks.severe-symptom",
    message: "Speak to the patient or their worker today. Below you can listen, and stop or change a medicine.",
  }),
  "thin-and-in-danger": msg({
    id: "alert-asks.thin-and-in-danger",
    message: "See the patient today, and send them to a hospital that can feed them. No plan for home was given.",
  }),
  refeeding: msg({
    id: "alert-asks.refeeding",
    message: "See the patient in the first days: food that comes fast after hunger is dangerous. It grows in steps.",
  }),
  "resistance-against-regimen": msg({
    id: "alert-asks.resistance-against-regimen",
    message: "A later result speaks against what is prescribed. Change the medicines, or close this treatment.",
  }),
  "still-positive": msg({
    id: "alert-asks.still-positive",
    message: "Four months or more on treatment. Ask for resistance tests, and see whether the doses are taken.",
  }),
  "tb-again": msg({
    id: "alert-asks.tb-again",
    message: "Whoever visited says that TB is back. Examine the patient anew: X-ray, sputum, resistance.",
  }),
  "long-gap": msg({
    id: "alert-asks.long-gap",
    message: "Find out whether the doses were taken. After a true gap some medicines begin anew.",
  }),
  "sixty-days-without-dose": msg({
    id: "alert-asks.sixty-days-without-dose",
    message: "Find the patient. If nothing was taken for two months, the treatment is closed as lost to follow-up.",
  }),
  "dose-for-new-weight": msg({
    id: "alert-asks.dose-for-new-weight",
    message: "The weight stands in another row of the dose table. Change the doses, or keep them and say why.",
  }),
  "phase-may-end": msg({ id: "alert-asks.phase-may-end", message: "Look at the tests, and go on to the next phase." }),
  "doses-complete": msg({
    id: "alert-asks.doses-complete",
    message: "Look at the tests, and close the treatment with its outcome.",
  }),
  "visit-after-treatment": msg({
    id: "alert-asks.visit-after-treatment",
    message: "Somebody should see how they are. What was found is written down below.",
  }),
  "sent-on-waits": msg({
    id: "alert-asks.sent-on-waits",
    message: "Call the place to which they were sent, or take it back and choose another one.",
  }),
};
