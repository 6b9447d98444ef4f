import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* The cards of children. */

const number = "04de5f1eacc040";
const hex = (bytes: number) => "0f".repeat(bytes);
const ofPlace =
  (more: (id: () => string) => object): Attempt =>
  ({ place }, { id }) =>
    place === null ? null : { placeId: place, ...more(id) };

/** A number that nobody has used. */
const fresh = (word: string) => {
  const bytes = Array.from(word, (letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return bytes.padStart(20, "0").slice(-20);
};

export const attemptsOnCards: Readonly<Record<string, Attempt>> = {
  "cards.registerCards": async ({ place }, { id, word }) =>
    place === null ? null : { placeId: place, cards: [{ cardId: id(), kind: "chip", number: fresh(word()) }] },
  "cards.giveCard": ofChild((childId, { id, word }) => ({
    ...{ childId, cardId: id(), givingId: id(), on: theDay },
    card: { kind: "chip", number: fresh(word()) },
  })),
  "cards.endCard": ofChild((childId) => ({ childId, number, why: "lost" })),
  "cards.recordWriting": ofChild((childId, { id }) => ({ childId, writingId: id(), number, version: 1, on: theDay })),
  "cards.readChildrensCards": () => ({ childIds: [] }),
  "cards.readCardsOfChild": ofChild((childId) => ({ childId })),
  "cards.listCards": ofPlace(() => ({})),
  "cards.readCard": ofPlace((id) => ({ cardId: id() })),
  "cards.voidCard": ofPlace((id) => ({ cardId: id(), why: "lost" })),
  "cards.endorsePhone": () => ({ publicKey: hex(32) }),
  "cards.readTrust": () => ({}),
  "cards.listSigners": () => ({}),
  "cards.revokeSigner": () => ({ keyId: hex(8) }),
  "cards.readChipKeys": ofPlace((id) => ({ cardId: id() })),
  "cards.tapCard": (_, { id }) => ({ organisationId: id(), piccEncData: hex(16), mac: hex(8) }),
};
