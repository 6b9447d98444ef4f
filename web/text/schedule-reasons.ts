import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DoseState } from "../../modules/schedules/planned-dose.ts";
import type { dayReasons, extraReasons, refusalReasons, restReasons } from "../../modules/schedules/reason.ts";

/* One plain sentence for each day and each refusal; `modules/schedules/sentence.ts` fills them in. */

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/** Where a day comes from: what stands behind the colon. */
export const dayReasonWords: Words<(typeof dayReasons)[number] | "at-birth"> = {
  "at-birth": msg({ id: "dose-why.at-birth", message: "from birth on" }),
  "at-age": msg({ id: "dose-why.at-age", message: "at {length} of age" }),
  "after-dose": msg({ id: "dose-why.after-dose", message: "{length} after {other}" }),
  "after-dose-not-counted": msg({
    id: "dose-why.after-dose-not-counted",
    message: "{length} after {other} of {since}, although that one does not count",
  }),
  "apart-from-live": msg({
    id: "dose-why.apart-from-live",
    message: "four weeks after {vaccine}, because both are live vaccines",
  }),
  "after-last": msg({ id: "dose-why.after-last", message: "not before what was given last" }),
};

export const stateSentences: Words<Exclude<DoseState, "expired" | "not-needed" | "waiting"> | "later-wished"> = {
  given: msg({ id: "dose-says.given", message: "{dose} was given on {on}" }),
  due: msg({ id: "dose-says.due", message: "{dose} today, possible since {from}: {why}" }),
  overdue: msg({ id: "dose-says.overdue", message: "{dose} is overdue since {due}: {why}" }),
  later: msg({ id: "dose-says.later", message: "{dose} on or after {from}: {why}" }),
  "later-wished": msg({
    id: "dose-says.later-wished",
    message: "{dose} on {due}: {whyDue}; not before {from}: {why}",
  }),
};

/** Why a dose is not given, or not yet. */
export const restSentences: Words<(typeof restReasons)[number]> = {
  "past-limit": msg({
    id: "dose-says.past-limit",
    message: "{dose} is not given any more: it could be given until {day}",
  }),
  "no-time-left": msg({
    id: "dose-says.no-time-left",
    message: "{dose} is not given any more: the age for it ends before the wait since the last dose does",
  }),
  "course-ended": msg({
    id: "dose-says.course-ended",
    message: "{dose} is not given any more: {other} would come first, and it is too late for that",
  }),
  "waits-for": msg({ id: "dose-says.waits-for", message: "{dose} comes after {other}" }),
  replaced: msg({ id: "dose-says.replaced", message: "{dose} is not needed: {vaccine} is given instead" }),
  "fewer-doses": msg({
    id: "dose-says.fewer-doses",
    message: "{dose} is not needed: begun at this age, fewer doses are given",
  }),
  "girls-only": msg({ id: "dose-says.girls-only", message: "{dose} is for girls only" }),
  "je-endemic-only": msg({
    id: "dose-says.je-endemic-only",
    message: "{dose} is given only in districts with Japanese encephalitis",
  }),
};

/** Why a dose that was given does not count, or was more than needed. */
export const refusalSentences: Words<(typeof refusalReasons)[number] | (typeof extraReasons)[number]> = {
  "too-young": msg({
    id: "dose-judged.too-young",
    message: "Too early for {dose}: not before {day}, at {length} of age. Give it again.",
  }),
  "too-soon": msg({
    id: "dose-judged.too-soon",
    message: "Too soon for {dose}: not before {day}, {length} after {other}. Give it again.",
  }),
  "too-old": msg({ id: "dose-judged.too-old", message: "Too late for {dose}: it could be given until {day}." }),
  "too-near-live": msg({
    id: "dose-judged.too-near-live",
    message:
      "{dose} came less than four weeks after {vaccine} of {since}, and both are live. Give it again from {day} on.",
  }),
  "course-of-other-vaccine": msg({
    id: "dose-judged.course-of-other-vaccine",
    message: "{vaccine} does not count here: {dose} comes next, as the child began.",
  }),
  spoilt: msg({ id: "dose-judged.spoilt", message: "The vaccine was spoilt or out of date. Give {dose} again." }),
  "before-birth": msg({ id: "dose-judged.before-birth", message: "This day is before the birth." }),
  "after-today": msg({ id: "dose-judged.after-today", message: "{day} has not come yet." }),
  "day-not-known": msg({
    id: "dose-judged.day-not-known",
    message: "Nobody knows the day of {vaccine}: it counts as not given.",
  }),
  "not-shown": msg({
    id: "dose-judged.not-shown",
    message: "Nobody can show that {vaccine} was given: it counts as not given.",
  }),
  "course-complete": msg({
    id: "dose-judged.course-complete",
    message: "{vaccine} was complete already: this one was more than needed.",
  }),
  "not-in-schedule": msg({ id: "dose-judged.not-in-schedule", message: "{vaccine} is not in this schedule." }),
};
