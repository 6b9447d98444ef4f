import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PhaseCode } from "../../modules/treatment/episode.ts";
import type { Outcome, OutcomeReason, outcomeRules } from "../../modules/treatment/outcome.ts";
import type { Lacking } from "../../modules/treatment/phase-end.ts";
import type { Source } from "../../modules/treatment/source.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const phaseWords: Words<PhaseCode> = {
  whole: msg({ id: "phase.whole", message: "Whole course" }),
  intensive: msg({ id: "phase.intensive", message: "Intensive phase" }),
  continuation: msg({ id: "phase.continuation", message: "Continuation phase" }),
};

/** By the code of a regimen: what it is called on a ward, where its short name is a formula. */
export const regimenNames: Readonly<Record<string, MessageDescriptor>> = {
  "nine-month-eto": msg({ id: "regimen.nine-month-eto", message: "9 months with ethionamide" }),
  "nine-month-lzd": msg({ id: "regimen.nine-month-lzd", message: "9 months with linezolid" }),
  "h-mono": msg({ id: "regimen.h-mono", message: "6 months with levofloxacin" }),
  longer: msg({ id: "regimen.longer", message: "Longer regimen, 18 months" }),
};

export const goOnWords: Words<PhaseCode> = {
  whole: msg({ id: "go-on.whole", message: "Go on" }),
  intensive: msg({ id: "go-on.intensive", message: "Go on to the intensive phase" }),
  continuation: msg({ id: "go-on.continuation", message: "Go on to the continuation phase" }),
};

/** What was done just now. */
export const saidWords: Words<"went-on" | "extended" | "prescribed" | "closed"> = {
  "went-on": msg({ id: "said.went-on", message: "The next phase is recorded." }),
  extended: msg({ id: "said.extended", message: "The phase is longer now." }),
  prescribed: msg({ id: "said.prescribed", message: "The prescription is written." }),
  closed: msg({ id: "said.closed", message: "The treatment is closed." }),
};

export const outcomeWords: Words<Outcome> = {
  cured: msg({ id: "outcome.cured", message: "Cured" }),
  completed: msg({ id: "outcome.completed", message: "Treatment completed" }),
  failed: msg({ id: "outcome.failed", message: "Treatment failed" }),
  died: msg({ id: "outcome.died", message: "Died" }),
  "lost-to-follow-up": msg({ id: "outcome.lost-to-follow-up", message: "Lost to follow-up" }),
  "not-evaluated": msg({ id: "outcome.not-evaluated", message: "Not evaluated" }),
};

/** On the button that closes. */
export const closeWords: Words<Outcome> = {
  cured: msg({ id: "close.cured", message: "Close: cured" }),
  completed: msg({ id: "close.completed", message: "Close: treatment completed" }),
  failed: msg({ id: "close.failed", message: "Close: treatment failed" }),
  died: msg({ id: "close.died", message: "Close: died" }),
  "lost-to-follow-up": msg({ id: "close.lost-to-follow-up", message: "Close: lost to follow-up" }),
  "not-evaluated": msg({ id: "close.not-evaluated", message: "Close: not evaluated" }),
};

export const outcomeDayWords: Words<Outcome> = {
  cured: msg({ id: "outcome-day.cured", message: "Day of the last dose" }),
  completed: msg({ id: "outcome-day.completed", message: "Day of the last dose" }),
  failed: msg({ id: "outcome-day.failed", message: "Day on which it was decided" }),
  died: msg({ id: "outcome-day.died", message: "Day of death" }),
  "lost-to-follow-up": msg({ id: "outcome-day.lost-to-follow-up", message: "Day on which it was decided" }),
  "not-evaluated": msg({ id: "outcome-day.not-evaluated", message: "Day on which it was decided" }),
};

/** Why it may be chosen. */
export const outcomeOpenWords: Words<Outcome> = {
  cured: msg({
    id: "outcome-open.cured",
    message: "All {doses} doses are taken, and two tests in a row, 7 days or more apart, were negative.",
  }),
  completed: msg({
    id: "outcome-open.completed",
    message: "All {doses} doses are taken. Tests do not show a cure, and none shows TB now.",
  }),
  failed: msg({
    id: "outcome-open.failed",
    message: "At any time: the regimen had to be stopped or changed for good.",
  }),
  died: msg({ id: "outcome-open.died", message: "At any time, of whatever cause." }),
  "lost-to-follow-up": msg({ id: "outcome-open.lost-to-follow-up", message: "60 days or more without a dose." }),
  "not-evaluated": msg({
    id: "outcome-open.not-evaluated",
    message: "At any time: moved to another place, or nobody can say.",
  }),
};

/** Why it may be chosen although the newest test found TB; whoever does says why. */
export const curedAlthough = msg({
  id: "outcome-open.cured-although",
  message:
    "All {doses} doses are taken and TB had gone. But the newest test found it: say why it is a cure all the same.",
});

/** Sixty days, and nobody spoke of some of them. */
export const lostAlthough = msg({
  id: "outcome-open.lost-although",
  message:
    "60 days or more without a dose. But of {unknown} of these days nobody knows whether a dose was taken: find out first, and say what you found.",
});

/** Why it may not be chosen. */
export const outcomeClosedWords: Words<Exclude<OutcomeReason, "met" | "any-time">> = {
  "doses-missing": msg({ id: "outcome-closed.doses-missing", message: "{taken} of {doses} doses taken" }),
  "not-found-by-test": msg({
    id: "outcome-closed.not-found-by-test",
    message: "Needs TB found by a test before the treatment",
  }),
  "not-two-negatives": msg({
    id: "outcome-closed.not-two-negatives",
    message: "Needs two negative tests in a row, 7 days or more apart",
  }),
  "came-back": msg({
    id: "outcome-closed.came-back",
    message: "TB came back: two tests in a row, 7 days or more apart, found it again",
  }),
  "positive-now": msg({ id: "outcome-closed.positive-now", message: "The newest test found TB" }),
  "course-complete": msg({ id: "outcome-closed.course-complete", message: "All doses of the course are taken" }),
  "ended-otherwise": msg({
    id: "outcome-closed.ended-otherwise",
    message: "The regimen was stopped or changed before its end",
  }),
  "has-died": msg({ id: "outcome-closed.has-died", message: "The patient died before the treatment ended" }),
  "died-afterwards": msg({
    id: "outcome-closed.died-afterwards",
    message: "The treatment had ended before the patient died",
  }),
  "meets-cure": msg({ id: "outcome-closed.meets-cure", message: "It is more than this: choose “Cured”" }),
  "not-sixty-days": msg({ id: "outcome-closed.not-sixty-days", message: "Not 60 days without a dose yet" }),
};

export const outcomeRulesWords: Words<(typeof outcomeRules)["version"]> = {
  "who-2021": msg({
    id: "outcome-rules.who-2021",
    message: "WHO 2021 definitions; their wording here is not yet verified.",
  }),
};

/** What the end of a phase lacks, and what to do about it. */
export const lackingWords: Words<Lacking> = {
  doses: msg({
    id: "lacking.doses",
    message:
      "{missing, plural, one {# dose is missing} other {# doses are missing}}. Record those that were taken, or go on with this phase until there are {doses}.",
  }),
  "follow-up": msg({
    id: "lacking.follow-up",
    message:
      "A smear or culture from {day} or later is missing. Have a specimen taken then; the lab enters the result.",
  }),
  "still-positive": msg({
    id: "lacking.still-positive",
    message: "The newest test found TB. See the patient, and have resistance tested again.",
  }),
};

/** The same, when it is looked back at. */
export const lackedWords: Words<Lacking> = {
  doses: msg({ id: "lacked.doses", message: "doses were missing" }),
  "follow-up": msg({ id: "lacked.follow-up", message: "no follow-up test" }),
  "still-positive": msg({ id: "lacked.still-positive", message: "the newest test found TB" }),
};

export const confidenceWords: Words<Source["confidence"]> = {
  verified: msg({ id: "source.verified", message: "Source: {source} – read there" }),
  unverified: msg({ id: "source.unverified", message: "Source: {source} – not verified" }),
};

/** Words with numbers and days filled in. */
export function sayFilled(
  i18n: I18n,
  { id, message }: MessageDescriptor,
  values: Record<string, string | number>,
): string {
  return i18n._(id, values, message === undefined ? {} : { message });
}
