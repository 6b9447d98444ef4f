import type { AnswerOf, InputOf } from "../../foundation/operation.ts";
import { childrenLookAlike } from "../../modules/children/alike.ts";
import { atMostCarried } from "../../modules/children/caseload.ts";
import { calledBy, type ChildIdentity } from "../../modules/children/child.ts";
import type { findChildren, findSimilarChildren, readMeter, registerChild } from "../../modules/children/operations.ts";
import { isMeant } from "./answers.ts";
import type { OnHand } from "./on-hand.ts";
import type { Child } from "./caseload.ts";

/* What a worker's phone answers of the children whom it keeps, and of those who were registered on it. */

type Known = Pick<OnHand, "children" | "childRegistrations" | "endedHere">;
type Row = AnswerOf<typeof findChildren>["children"][number];

/** Nobody but the worker carries who is on their phone. */
const nobody = { memberId: null, name: null };

/** Without those whose care was ended here: their places are free. */
const still = ({ children, endedHere }: Known) => children.filter(({ childId }) => !endedHere.has(childId));
const notSentYet = ({ children, childRegistrations, endedHere }: Known) => {
  const known = new Set(children.map(({ childId }) => childId));
  return childRegistrations.filter(({ childId }) => !known.has(childId) && !endedHere.has(childId));
};

const rowOf = ({ childId, called, mother, sex, born, village, facility, registeredOn }: Child): Row => ({
  ...{ childId, called, mother, sex, born, village, facility, registeredOn, worker: nobody },
});
const rowOfRegistration = ({ childId, identity, on }: InputOf<typeof registerChild>): Row => ({
  ...{ childId, called: calledBy(identity), mother: identity.mother, sex: identity.sex, born: identity.born },
  ...{ village: identity.address.village, facility: null, registeredOn: on, worker: nobody },
});

/** The newest first, those among them who were registered here and are not at the house yet. */
export function childrenHere(onHand: Known, search: string): AnswerOf<typeof findChildren> {
  const all = [
    ...notSentYet(onHand).map((one) => ({
      row: rowOfRegistration(one),
      names: namesOf(one.identity),
      phone: one.identity.phone?.number ?? null,
    })),
    ...still(onHand).map((child) => ({
      row: rowOf(child),
      names: [child.called.name, child.mother, child.guardian?.name ?? null],
      phone: child.phone?.number ?? null,
    })),
  ];
  const children = all
    .filter(({ names, phone }) => isMeant(search, names.filter((name) => name !== null).join(" "), phone))
    .map(({ row }) => row)
    .toSorted((a, b) =>
      a.registeredOn < b.registeredOn ? 1 : a.registeredOn > b.registeredOn ? -1 : a.childId < b.childId ? 1 : -1,
    );
  return { children, next: null };
}

const namesOf = ({ name, mother, guardian }: ChildIdentity) => [name, mother, guardian?.name ?? null];

/** Those who were registered here take their places, as far as there are any: the house decides. */
export function meterHere(onHand: Known): AnswerOf<typeof readMeter> {
  const mine = still(onHand);
  const held = mine.filter(({ waiting }) => !waiting).length;
  const coming = notSentYet(onHand).length;
  const carried = Math.min(atMostCarried, held + coming);
  return { carried, atMost: atMostCarried, waiting: mine.length - held + (held + coming - carried) };
}

/** Whom this phone knows of who looks like this child; the house looks again when the registration gets there. */
export function similarChildrenHere(
  onHand: Known,
  sought: InputOf<typeof findSimilarChildren>["identity"],
): AnswerOf<typeof findSimilarChildren> {
  const kept = onHand.children.map((child) => ({
    row: rowOf(child),
    identity: { ...child, name: child.called.name },
  }));
  const coming = notSentYet(onHand).map((one) => ({ row: rowOfRegistration(one), identity: one.identity }));
  const seen = [...kept, ...coming].flatMap(({ row, identity }) => {
    const because = childrenLookAlike(sought, identity);
    return because.length > 0 ? [{ ...row, because: [...because] }] : [];
  });
  return { seen, elsewhere: 0 };
}
