import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CascadeReason, CascadeStep } from "../../modules/reports/cascade.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** A bar of the cascade. */
export const stepWords: Words<CascadeStep> = {
  registered: msg({ id: "cascade-step.registered", message: "Registered" }),
  tested: msg({ id: "cascade-step.tested", message: "Tested" }),
  confirmed: msg({ id: "cascade-step.confirmed", message: "TB confirmed" }),
  started: msg({ id: "cascade-step.started", message: "Treatment started" }),
  completed: msg({ id: "cascade-step.completed", message: "Cured or completed" }),
};

/** Read after a number of people: "4 waiting for a doctor". */
export const reasonWords: Words<CascadeReason> = {
  "nothing-sent": msg({ id: "cascade-reason.nothing-sent", message: "no test asked for" }),
  "specimen-to-collect": msg({
    id: "cascade-reason.specimen-to-collect",
    message: "specimen not collected yet",
  }),
  "specimen-on-the-way": msg({
    id: "cascade-reason.specimen-on-the-way",
    message: "specimen on the way to the laboratory",
  }),
  "in-the-laboratory": msg({ id: "cascade-reason.in-the-laboratory", message: "specimen in the laboratory" }),
  "specimen-rejected": msg({
    id: "cascade-reason.specimen-rejected",
    message: "specimen rejected, another one needed",
  }),
  "declined-test": msg({ id: "cascade-reason.declined-test", message: "declined the test" }),
  "waits-for-doctor": msg({ id: "cascade-reason.waits-for-doctor", message: "waiting for a doctor" }),
  "more-asked-for": msg({ id: "cascade-reason.more-asked-for", message: "a doctor asked for more" }),
  "not-tb": msg({ id: "cascade-reason.not-tb", message: "not TB: no loss" }),
  "died-before-start": msg({ id: "cascade-reason.died-before-start", message: "died before treatment" }),
  "waits-a-week": msg({ id: "cascade-reason.waits-a-week", message: "not started, for up to 7 days" }),
  "waits-a-month": msg({ id: "cascade-reason.waits-a-month", message: "not started, for 8 to 30 days" }),
  "waits-longer": msg({ id: "cascade-reason.waits-longer", message: "not started, for more than 30 days" }),
  "on-treatment": msg({ id: "cascade-reason.on-treatment", message: "still on treatment" }),
  cured: msg({ id: "cascade-reason.cured", message: "cured" }),
  completed: msg({ id: "cascade-reason.completed", message: "completed" }),
  failed: msg({ id: "cascade-reason.failed", message: "treatment failed" }),
  died: msg({ id: "cascade-reason.died", message: "died on treatment" }),
  "lost-to-follow-up": msg({ id: "cascade-reason.lost-to-follow-up", message: "lost to follow-up" }),
  "not-evaluated": msg({ id: "cascade-reason.not-evaluated", message: "not evaluated" }),
};

/** Over the list of those who came to a step. */
export const reachedWords: Words<CascadeStep> = {
  registered: msg({ id: "cascade-reached.registered", message: "Everybody registered in the period." }),
  tested: msg({
    id: "cascade-reached.tested",
    message: "A result of a test is here, or a doctor confirmed TB by an X-ray without one.",
  }),
  confirmed: msg({ id: "cascade-reached.confirmed", message: "A doctor confirmed TB, and whoever came further." }),
  started: msg({ id: "cascade-reached.started", message: "Treatment started, and whatever became of it." }),
  completed: msg({ id: "cascade-reached.completed", message: "The last treatment ended as cured or completed." }),
};
