import type { Complication } from "./complications.ts";
import { type ReferralCode, type ReferTo, within, type Within } from "./referral-codes.ts";
import { type Measured, type Score, type Scores, scoresOf } from "./scores.ts";
import { isOfAge, type Wasted, wastingOf, youngestOfAge } from "./wasting.ts";

/*
 * Where a child goes after being measured, and how soon. **To be signed by a paediatrician** before it is used: the
 * sources that could be read give the classes, and hardly where each is sent.
 *
 * Every line whose `when` is true is said, the most urgent first. Nothing takes a line away: a score that is
 * implausible sends a child on all the same and is measured again beside it. This is no medical treatment.
 */

export const referralsVersion = "2026-11-unsigned";

export interface Seen {
  readonly measured: Measured;
  readonly scores: Scores;
  readonly wasted: Wasted;
  readonly complications: readonly Complication[];
}

export interface ReferralLine {
  readonly code: ReferralCode;
  readonly to: ReferTo;
  readonly within: Within;
  readonly when: (seen: Seen) => boolean;
  readonly source: string;
  readonly confidence: "verified" | "unverified";
}

const severe = (score: Score | null) => score !== null && score.z < -3;
const underSixMonths = ({ measured }: Seen) => measured.ageDays < youngestOfAge;
const isIll = (seen: Seen) => seen.complications.length > 0;

export const referralLines = [
  {
    code: "sam-with-complication",
    to: "nutrition-rehabilitation-centre",
    within: "today",
    when: (seen) => seen.wasted.class === "SAM" && (isIll(seen) || seen.measured.oedema === true),
    source: "WHO and India's facility-based care of SAM: recalled, the papers could not be read",
    confidence: "unverified",
  },
  {
    code: "sam",
    to: "medical-officer",
    within: "today",
    when: (seen) => seen.wasted.class === "SAM",
    source: "never delay the referral of SAM (research of the house, §9); that it is the medical officer is ours",
    confidence: "unverified",
  },
  {
    code: "severe-under-six-months",
    to: "medical-officer",
    within: "today",
    when: (seen) => underSixMonths(seen) && severe(seen.scores.weightForAge),
    source: "ICDS: severely underweight under six months to the medical officer (Telangana WDCW)",
    confidence: "verified",
  },
  {
    code: "wasted-under-six-months",
    to: "medical-officer",
    within: "today",
    when: (seen) => underSixMonths(seen) && severe(seen.scores.weightForLength),
    source: "as severely underweight: ours, since the younger child is the more fragile",
    confidence: "unverified",
  },
  {
    code: "swollen-feet",
    to: "medical-officer",
    within: "today",
    when: (seen) => seen.measured.oedema === true,
    source: "bilateral oedema is severe at any age: recalled",
    confidence: "unverified",
  },
  {
    code: "ill",
    to: "medical-officer",
    within: "today",
    when: isIll,
    source: "IMNCI's general danger signs: recalled",
    confidence: "unverified",
  },
  {
    code: "severe-underweight",
    to: "medical-officer",
    within: "this-week",
    when: (seen) => isOfAge(seen.measured.ageDays) && severe(seen.scores.weightForAge),
    source: "ours: underweight may be wasting that was not looked for",
    confidence: "unverified",
  },
  {
    code: "mam",
    to: "anganwadi",
    within: "two-weeks",
    when: (seen) => seen.wasted.class === "MAM",
    source: "800 kcal and 20–25 g protein a day for the malnourished (NFSA 2013, Schedule II); the two weeks are ours",
    confidence: "unverified",
  },
  {
    code: "severe-stunting",
    to: "medical-officer",
    within: "next-visit",
    when: (seen) => severe(seen.scores.lengthForAge),
    source: "ours",
    confidence: "unverified",
  },
  {
    code: "measure-again",
    to: "measure-here",
    within: "now",
    when: ({ scores }) => scores.standingTooYoung || allOf(scores).some((score) => score?.implausible),
    source: "beyond WHO's limits a measure or a date of birth is more likely wrong than right",
    confidence: "verified",
  },
  {
    code: "look-at-the-rest",
    to: "measure-here",
    within: "now",
    when: ({ measured, wasted }) =>
      isOfAge(measured.ageDays) && wasted.class !== "SAM" && wasted.notLookedAt.length > 0,
    source: "the worst of weight for length, arm and oedema counts: what was not looked at may be worse",
    confidence: "verified",
  },
] as const satisfies readonly ReferralLine[];

/** The most urgent first: by how soon, and then as they stand above. */
export const byUrgency = (referralLines as readonly ReferralLine[])
  .toSorted((one, other) => within.indexOf(one.within) - within.indexOf(other.within))
  .map(({ code }) => code);

export interface Referral {
  readonly code: ReferralCode;
  readonly to: ReferTo;
  readonly within: Within;
}

/** @returns everything that is to be done, the most urgent first; none: nothing was found in what was measured */
export function referralsOf(measured: Measured, ill: readonly Complication[]): readonly Referral[] {
  const scores = scoresOf(measured);
  const seen: Seen = { measured, scores, wasted: wastingOf(measured, scores), complications: ill };
  return referralLines
    .filter(({ when }) => when(seen))
    .map(({ code, to, within: soon }) => ({ code, to, within: soon }))
    .toSorted((one, other) => within.indexOf(one.within) - within.indexOf(other.within));
}

const allOf = (scores: Scores): readonly (Score | null)[] => [
  scores.weightForAge,
  scores.lengthForAge,
  scores.weightForLength,
  scores.bmiForAge,
  scores.headForAge,
  scores.armForAge,
];
