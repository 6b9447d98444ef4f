import type { VaccineOnCard } from "./vaccine-numbers.ts";

/*
 * A dose as a card carries it, and how two cards' doses become one list.
 *
 *   which dose it is      vaccine and day: the same vaccine twice on one day is one dose
 *   evidence              the stronger of the two
 *   batch known           if either knows it
 *   taken back            if either says so: a mistake that was taken back must not come back as a dose, since the
 *                         child would then seem protected
 *
 * Nothing is ever left out: a card with fewer doses takes none away. It makes no difference in which order cards
 * are read, nor how often. The event log of the house stays the truth; a card is its cache.
 */

/** From the weakest to the strongest; its place here is its number on the card. */
export const cardEvidences = ["none", "recall", "scar", "card", "u-win", "register", "own-record"] as const;
export type CardEvidence = (typeof cardEvidences)[number];

export interface CardDose {
  readonly vaccine: VaccineOnCard;
  /** Days after birth: 0 to 65,535. */
  readonly day: number;
  readonly evidence: CardEvidence;
  readonly batchKnown: boolean;
  readonly takenBack: boolean;
}

export function unionOfDoses(...lists: readonly (readonly CardDose[])[]): readonly CardDose[] {
  const found = new Map<string, CardDose>();
  for (const dose of lists.flat()) {
    const key = `${dose.day} ${dose.vaccine}`;
    const known = found.get(key);
    found.set(key, known ? both(known, dose) : dose);
  }
  return [...found.values()].toSorted(byDayThenVaccine);
}

const strength = ({ evidence }: CardDose) => cardEvidences.indexOf(evidence);

const both = (one: CardDose, other: CardDose): CardDose => ({
  ...one,
  evidence: strength(one) >= strength(other) ? one.evidence : other.evidence,
  batchKnown: one.batchKnown || other.batchKnown,
  takenBack: one.takenBack || other.takenBack,
});

function byDayThenVaccine(one: CardDose, other: CardDose): number {
  if (one.day !== other.day) return one.day - other.day;
  return one.vaccine < other.vaccine ? -1 : one.vaccine > other.vaccine ? 1 : 0;
}
