/* The words of a referral, apart from its rules: who only names one need not load the WHO's tables. */

/** As the lines of the table stand (referral.ts). */
export const referralCodes = [
  "sam-with-complication",
  "sam",
  "severe-under-six-months",
  "wasted-under-six-months",
  "swollen-feet",
  "ill",
  "severe-underweight",
  "mam",
  "severe-stunting",
  "measure-again",
  "look-at-the-rest",
] as const;
export type ReferralCode = (typeof referralCodes)[number];

/** The soonest first. */
export const within = ["now", "today", "this-week", "two-weeks", "next-visit"] as const;
export type Within = (typeof within)[number];

/** "measure-here": nobody else is needed, whoever measured does it. */
export const referTo = ["nutrition-rehabilitation-centre", "medical-officer", "anganwadi", "measure-here"] as const;
export type ReferTo = (typeof referTo)[number];
