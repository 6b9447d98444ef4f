import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Complication } from "../../modules/growth/complications.ts";
import type { ReferralStepCode, wrongMeasures } from "../../modules/growth/measure.ts";
import type { ReferralCode, ReferTo, Within } from "../../modules/growth/referral-codes.ts";
import type { Wasting, WastingSign } from "../../modules/growth/wasting.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/* How a child grows, as a health worker says it to a mother. */

export const wastingWords: Words<Wasting> = {
  SAM: msg({ id: "wasting.SAM", message: "Severely thin (SAM)" }),
  MAM: msg({ id: "wasting.MAM", message: "Thin (MAM)" }),
  normal: msg({ id: "wasting.normal", message: "Not thin" }),
};

export const signWords: Words<WastingSign> = {
  "weight-for-length": msg({ id: "wasting-sign.weight-for-length", message: "weight for length" }),
  arm: msg({ id: "wasting-sign.arm", message: "arm" }),
  oedema: msg({ id: "wasting-sign.oedema", message: "swollen feet" }),
};

export const illWords: Words<Complication> = {
  "cannot-feed": msg({ id: "ill.cannot-feed", message: "Cannot drink or feed" }),
  "vomits-everything": msg({ id: "ill.vomits-everything", message: "Vomits everything" }),
  convulsions: msg({ id: "ill.convulsions", message: "Fits" }),
  lethargic: msg({ id: "ill.lethargic", message: "Limp, hard to wake" }),
  "fever-or-cold-body": msg({ id: "ill.fever-or-cold-body", message: "Fever, or the body is cold" }),
  "fast-breathing": msg({ id: "ill.fast-breathing", message: "Fast breathing" }),
  "no-appetite": msg({ id: "ill.no-appetite", message: "Eats nothing of what is offered" }),
};

export const referToWords: Words<ReferTo> = {
  "nutrition-rehabilitation-centre": msg({ id: "refer-to.nrc", message: "Nutrition rehabilitation centre (NRC)" }),
  "medical-officer": msg({ id: "refer-to.medical-officer", message: "Doctor at the health centre" }),
  anganwadi: msg({ id: "refer-to.anganwadi", message: "Anganwadi" }),
  "measure-here": msg({ id: "refer-to.measure-here", message: "Here" }),
};

export const withinWords: Words<Within> = {
  now: msg({ id: "within.now", message: "now" }),
  today: msg({ id: "within.today", message: "today" }),
  "this-week": msg({ id: "within.this-week", message: "this week" }),
  "two-weeks": msg({ id: "within.two-weeks", message: "within two weeks" }),
  "next-visit": msg({ id: "within.next-visit", message: "at the next visit" }),
};

/** Why, in words that a mother can be told. */
export const referralWords: Words<ReferralCode> = {
  "sam-with-complication": msg({ id: "referral.sam-with-complication", message: "Severely thin and ill" }),
  sam: msg({ id: "referral.sam", message: "Severely thin" }),
  "severe-under-six-months": msg({
    id: "referral.severe-under-six-months",
    message: "Much too light for a small baby",
  }),
  "wasted-under-six-months": msg({ id: "referral.wasted-under-six-months", message: "Much too thin for a small baby" }),
  "swollen-feet": msg({ id: "referral.swollen-feet", message: "Both feet are swollen" }),
  ill: msg({ id: "referral.ill", message: "A danger sign was seen" }),
  "severe-underweight": msg({ id: "referral.severe-underweight", message: "Much too light for the age" }),
  mam: msg({ id: "referral.mam", message: "Thin: needs food on top" }),
  "severe-stunting": msg({ id: "referral.severe-stunting", message: "Much too short for the age" }),
  "measure-again": msg({
    id: "referral.measure-again",
    message: "This is hardly possible: measure again, and look at the date of birth",
  }),
  "look-at-the-rest": msg({
    id: "referral.look-at-the-rest",
    message: "Measure the rest too: weight and length, arm, feet",
  }),
};

export const stepWords: Words<ReferralStepCode> = {
  told: msg({ id: "referral-step.told", message: "Family told" }),
  seen: msg({ id: "referral-step.seen", message: "Was seen there" }),
  admitted: msg({ id: "referral-step.admitted", message: "Admitted" }),
  refused: msg({ id: "referral-step.refused", message: "Family does not want to" }),
  "not-reached": msg({ id: "referral-step.not-reached", message: "Did not get there" }),
};

export const wrongMeasureWords: Words<(typeof wrongMeasures)[number]> = {
  "pressed-by-mistake": msg({ id: "wrong-measure.pressed-by-mistake", message: "Pressed by mistake" }),
  "wrong-child": msg({ id: "wrong-measure.wrong-child", message: "It was another child" }),
  "measured-wrongly": msg({ id: "wrong-measure.measured-wrongly", message: "Measured or written wrongly" }),
};
