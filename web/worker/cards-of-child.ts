import type { InputOf } from "../../foundation/operation.ts";
import { endCard, giveCard, recordWriting } from "../../modules/cards/operations.ts";
import type { CardOfChild } from "../../modules/cards/shown.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";
import type { Child } from "./caseload.ts";

/* The cards of the children of a phone, with what was recorded on it. */

export type CardsRecorded = Pick<OnHand, "cardsGiven" | "cardsEnded" | "cardsWritten">;

/** What was given here counts at once, what ended here counts no more. */
export function cardsOf(
  // What an earlier release kept on this phone says nothing of cards until the house is asked.
  { childId, cards = [] }: Pick<Child, "childId"> & Partial<Pick<Child, "cards">>,
  { cardsGiven, cardsEnded, cardsWritten }: CardsRecorded,
): CardOfChild[] {
  const theirs = <One extends { readonly childId: string }>(all: readonly One[]) =>
    all.filter((one) => one.childId === childId);
  const here = new Map<string, CardOfChild>(cards.map((card) => [card.number, card]));
  for (const { card, on } of theirs(cardsGiven)) {
    if (!here.has(card.number)) here.set(card.number, { ...card, since: on, written: null });
  }
  for (const { number, version, on } of theirs(cardsWritten)) {
    const card = here.get(number);
    if (card && version > (card.written?.version ?? 0)) here.set(number, { ...card, written: { version, on } });
  }
  for (const { number } of theirs(cardsEnded)) here.delete(number);
  return [...here.values()];
}

/** Does the caseload say it by itself? Null: it is nothing about cards. */
export function isCardKnown(
  { children }: Pick<OnHand, "children">,
  { operation, input }: RecordedHere,
): boolean | null {
  const cards = () => {
    const { childId } = input as { readonly childId: string };
    return children.find((child) => child.childId === childId)?.cards;
  };
  switch (operation) {
    case giveCard.name: {
      const { card } = input as InputOf<typeof giveCard>;
      return cards()?.some(({ number }) => number === card.number) ?? false;
    }
    case endCard.name: {
      const { number } = input as InputOf<typeof endCard>;
      return !(cards()?.some((one) => one.number === number) ?? true);
    }
    case recordWriting.name: {
      const { number, version } = input as InputOf<typeof recordWriting>;
      const held = cards();
      const card = held?.find((one) => one.number === number);
      return held !== undefined && (card === undefined || (card.written?.version ?? 0) >= version);
    }
    default:
      return null;
  }
}
