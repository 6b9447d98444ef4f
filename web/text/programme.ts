import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { type PatientSet, silentDays } from "../../modules/reports/numbers.ts";
import { outcomeWords, phaseWords, sayFilled } from "./treatment.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** What stands over a number, and over the list behind it. */
export const setWords: Words<PatientSet> = {
  all: msg({ id: "patient-set.all", message: "All registered" }),
  active: msg({ id: "patient-set.active", message: "Active" }),
  "new-this-month": msg({ id: "patient-set.new-this-month", message: "New this month" }),
  "awaiting-decision": msg({ id: "patient-set.awaiting-decision", message: "Waiting for a decision" }),
  "pending-lab": msg({ id: "patient-set.pending-lab", message: "Waiting for the lab" }),
  "confirmed-not-started": msg({ id: "patient-set.confirmed-not-started", message: "Confirmed, not started" }),
  "on-treatment": msg({ id: "patient-set.on-treatment", message: "On treatment" }),
  ...phaseWords,
  silent: msg({ id: "patient-set.silent", message: "Silent" }),
  overdue: msg({ id: "patient-set.overdue", message: "Check-up overdue" }),
  closed: msg({ id: "patient-set.closed", message: "Closed" }),
  ...outcomeWords,
};

const meanings: Words<PatientSet> = {
  all: msg({ id: "patient-set-means.all", message: "Everybody who was ever registered." }),
  active: msg({ id: "patient-set-means.active", message: "Being examined for TB, or on treatment." }),
  "new-this-month": msg({
    id: "patient-set-means.new-this-month",
    message: "Registered since the first of this month.",
  }),
  "awaiting-decision": msg({
    id: "patient-set-means.awaiting-decision",
    message: "An X-ray or a result is here, and a doctor is to decide.",
  }),
  "pending-lab": msg({
    id: "patient-set-means.pending-lab",
    message: "A test was asked for, and its result is not here. Of everybody registered.",
  }),
  "confirmed-not-started": msg({
    id: "patient-set-means.confirmed-not-started",
    message: "A doctor confirmed TB, and treatment has not begun.",
  }),
  "on-treatment": msg({
    id: "patient-set-means.on-treatment",
    message: "Treatment has begun and is not closed.",
  }),
  whole: msg({ id: "patient-set-means.whole", message: "On a regimen that has no phases." }),
  intensive: msg({ id: "patient-set-means.intensive", message: "In the first phase of the treatment." }),
  continuation: msg({
    id: "patient-set-means.continuation",
    message: "In the second phase, until the treatment ends.",
  }),
  silent: msg({
    id: "patient-set-means.silent",
    message: "No word of any kind for {days} days or more. Unknown, not missed.",
  }),
  overdue: msg({
    id: "patient-set-means.overdue",
    message:
      "A weight, blood test, heart tracing or another check-up should be done by now. Of everybody on treatment.",
  }),
  closed: msg({ id: "patient-set-means.closed", message: "The last treatment has ended, with its outcome." }),
  cured: msg({
    id: "patient-set-means.cured",
    message: "All doses taken, and tests showed that TB is gone.",
  }),
  completed: msg({
    id: "patient-set-means.completed",
    message: "All doses taken; no tests that show cure, and no failure.",
  }),
  failed: msg({ id: "patient-set-means.failed", message: "The medicines had to be stopped or changed for good." }),
  died: msg({ id: "patient-set-means.died", message: "Died before the treatment ended, of whatever cause." }),
  "lost-to-follow-up": msg({
    id: "patient-set-means.lost-to-follow-up",
    message: "60 days or more without a dose.",
  }),
  "not-evaluated": msg({
    id: "patient-set-means.not-evaluated",
    message: "Moved away, or nobody can say how it ended.",
  }),
};

/** One sentence: who stands in the set. */
export const meaningOf = (i18n: I18n, set: PatientSet) =>
  sayFilled(i18n, meanings[set], { days: i18n.number(silentDays) });

const wholes: Partial<Words<PatientSet>> = {
  all: msg({
    id: "part-of.all",
    message: "{of, plural, one {of # registered patient} other {of # registered patients}}",
  }),
  active: msg({
    id: "part-of.active",
    message: "{of, plural, one {of # active patient} other {of # active patients}}",
  }),
  "on-treatment": msg({
    id: "part-of.on-treatment",
    message: "{of, plural, one {of # on treatment} other {of # on treatment}}",
  }),
  closed: msg({ id: "part-of.closed", message: "{of, plural, one {of # closed} other {of # closed}}" }),
};

/** "of 412 on treatment": read after the number that it speaks of. */
export function ofWhom(i18n: I18n, whole: PatientSet, of: number): string {
  const words = wholes[whole];
  return words === undefined ? "" : sayFilled(i18n, words, { of });
}

/** Why nobody stands in the set. */
export const nobodyWords: Words<PatientSet> = {
  all: msg({ id: "nobody-in.all", message: "No patients yet" }),
  active: msg({ id: "nobody-in.active", message: "Nobody is being examined or treated now" }),
  "new-this-month": msg({ id: "nobody-in.new-this-month", message: "Nobody was registered this month" }),
  "awaiting-decision": msg({ id: "nobody-in.awaiting-decision", message: "Nobody waits for a decision" }),
  "pending-lab": msg({ id: "nobody-in.pending-lab", message: "Nobody waits for a result of the lab" }),
  "confirmed-not-started": msg({
    id: "nobody-in.confirmed-not-started",
    message: "Nobody waits for treatment to start",
  }),
  "on-treatment": msg({ id: "nobody-in.on-treatment", message: "Nobody is on treatment now" }),
  whole: msg({ id: "nobody-in.whole", message: "Nobody is on a regimen without phases now" }),
  intensive: msg({ id: "nobody-in.intensive", message: "Nobody is in the intensive phase now" }),
  continuation: msg({ id: "nobody-in.continuation", message: "Nobody is in the continuation phase now" }),
  silent: msg({ id: "nobody-in.silent", message: "Nobody is silent" }),
  overdue: msg({ id: "nobody-in.overdue", message: "No check-up is overdue" }),
  closed: msg({ id: "nobody-in.closed", message: "No treatment is closed yet" }),
  cured: msg({ id: "nobody-in.cured", message: "Nobody is cured yet" }),
  completed: msg({ id: "nobody-in.completed", message: "Nobody has completed treatment yet" }),
  failed: msg({ id: "nobody-in.failed", message: "No treatment has failed" }),
  died: msg({ id: "nobody-in.died", message: "Nobody has died" }),
  "lost-to-follow-up": msg({ id: "nobody-in.lost-to-follow-up", message: "Nobody is lost to follow-up" }),
  "not-evaluated": msg({ id: "nobody-in.not-evaluated", message: "No treatment ended without an evaluation" }),
};

/** What is known of a dose that was due. */
export const dosePartWords: Words<"verified" | "reported" | "unknown" | "missed"> = {
  verified: msg({ id: "dose-part.verified", message: "verified" }),
  reported: msg({ id: "dose-part.reported", message: "told" }),
  unknown: msg({ id: "dose-part.unknown", message: "unknown" }),
  missed: msg({ id: "dose-part.missed", message: "missed" }),
};
