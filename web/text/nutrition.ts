import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BenefitKind, NotPaidReason, paymentWithdrawals } from "../../modules/nutrition/benefit.ts";
import type { Eats } from "../../modules/nutrition/food.ts";
import type { HomeNeed, NoPlanReason, RedFlag } from "../../modules/nutrition/need.ts";
import type { appetites, ReviewStanding, shares } from "../../modules/nutrition/review.ts";

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const eatsWords: Words<Eats> = {
  veg: msg({ id: "eats.veg", message: "No egg, no meat" }),
  egg: msg({ id: "eats.egg", message: "Egg, no meat" }),
  all: msg({ id: "eats.all", message: "Egg, fish, meat" }),
};

export const redFlagWords: Words<RedFlag> = {
  oedema: msg({ id: "red-flag.oedema", message: "Swollen feet: a pressed thumb leaves a pit" }),
  "cannot-stand": msg({ id: "red-flag.cannot-stand", message: "Cannot stand up alone" }),
  "severe-anaemia": msg({ id: "red-flag.severe-anaemia", message: "Very pale palms and tongue" }),
};

export const noPlanWords: Words<NoPlanReason> = {
  "too-young": msg({
    id: "no-plan.too-young",
    message: "Under 19 years the weight is judged by other tables. A doctor or dietician makes the plan.",
  }),
  "height-not-known": msg({
    id: "no-plan.height-not-known",
    message: "The height is not known. Measure it once under “Weight and height”, then make the plan.",
  }),
  "weight-not-known": msg({
    id: "no-plan.weight-not-known",
    message: "The weight is not known. Weigh the patient under “Weight and height”, then make the plan.",
  }),
  kidney: msg({
    id: "no-plan.kidney",
    message: "With a kidney disease a doctor or dietician decides how much protein is good. None is computed here.",
  }),
};

export const bandWords: Words<HomeNeed["band"]> = {
  severe: msg({ id: "body-band.severe", message: "severely thin" }),
  moderate: msg({ id: "body-band.moderate", message: "moderately thin" }),
  mild: msg({ id: "body-band.mild", message: "a little too thin" }),
  normal: msg({ id: "body-band.normal", message: "normal" }),
  heavy: msg({ id: "body-band.heavy", message: "heavy" }),
};

export const reviewStandingWords: Words<ReviewStanding> = {
  later: msg({ id: "review-standing.later", message: "Next review" }),
  due: msg({ id: "review-standing.due", message: "Review is due since" }),
  overdue: msg({ id: "review-standing.overdue", message: "Review is overdue since" }),
};

export const appetiteWords: Words<(typeof appetites)[number]> = {
  good: msg({ id: "appetite.good", message: "Good" }),
  little: msg({ id: "appetite.little", message: "Little" }),
  none: msg({ id: "appetite.none", message: "None" }),
};

export const shareWords: Words<(typeof shares)[number]> = {
  all: msg({ id: "eaten-share.all", message: "All or nearly all" }),
  half: msg({ id: "eaten-share.half", message: "About half" }),
  little: msg({ id: "eaten-share.little", message: "Little" }),
};

export const benefitKindWords: Words<BenefitKind> = {
  money: msg({ id: "benefit.money", message: "Money" }),
  supplement: msg({ id: "benefit.supplement", message: "Food supplement" }),
};

export const notPaidWords: Words<NotPaidReason> = {
  "no-bank-account": msg({ id: "not-paid.no-bank-account", message: "No bank account" }),
  "account-not-linked": msg({ id: "not-paid.account-not-linked", message: "Account not linked yet" }),
  rejected: msg({ id: "not-paid.rejected", message: "The bank sent it back" }),
  "not-entered": msg({ id: "not-paid.not-entered", message: "Not entered in Ni-kshay" }),
  "paid-to-another": msg({ id: "not-paid.paid-to-another", message: "Went to somebody else’s account" }),
  "not-known": msg({ id: "not-paid.not-known", message: "Nobody knows why" }),
};

export const paymentWithdrawalWords: Words<(typeof paymentWithdrawals)[number]> = {
  "wrong-patient": msg({ id: "payment-withdrawal.wrong-patient", message: "It was another patient’s" }),
  "wrong-month": msg({ id: "payment-withdrawal.wrong-month", message: "It was another month" }),
  "wrong-amount": msg({ id: "payment-withdrawal.wrong-amount", message: "It was another amount" }),
  "by-mistake": msg({ id: "payment-withdrawal.by-mistake", message: "It was written by mistake" }),
};
