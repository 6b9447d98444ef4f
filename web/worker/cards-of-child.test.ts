import assert from "node:assert/strict";
import { test } from "node:test";
import { cardsOf, isCardKnown } from "./cards-of-child.ts";

const childId = "c" as never;
const nothing = { cardsGiven: [], cardsEnded: [], cardsWritten: [] };
const card = (number: string, version: number | null = null) =>
  ({
    kind: "printed",
    number,
    since: "2026-11-20",
    written: version === null ? null : { version, on: "2026-11-20" },
  }) as never;
const given = (number: string) => ({ childId, card: { kind: "printed", number }, on: "2026-11-21" }) as never;
const written = (number: string, version: number) => ({ childId, number, version, on: "2026-11-21" }) as never;
const numbers = (cards: readonly { readonly number: string }[]) => cards.map(({ number }) => number);

test("a card that was given on this phone is the child's at once, and one that was lost is not, before the house has heard", () => {
  const before = { childId, cards: [card("G1111111")] };
  assert.deepEqual(
    numbers(cardsOf(before, { ...nothing, cardsEnded: [{ childId, number: "G1111111", why: "lost" } as never] })),
    [],
  );
  const replaced = {
    ...nothing,
    cardsGiven: [given("H2222222")],
    cardsEnded: [{ childId, number: "G1111111", why: "lost" } as never],
  };
  assert.deepEqual(numbers(cardsOf(before, replaced)), ["H2222222"]);
  assert.deepEqual(numbers(cardsOf({ childId: "d" as never, cards: [] }, replaced)), [], "another child's is not");
});

test("the newest writing counts, in whichever order they are known", () => {
  const cards = cardsOf(
    { childId, cards: [card("G1111111", 3)] },
    { ...nothing, cardsWritten: [written("G1111111", 5), written("G1111111", 4)] },
  );
  assert.equal(cards[0]?.written?.version, 5);
  const older = cardsOf(
    { childId, cards: [card("G1111111", 7)] },
    { ...nothing, cardsWritten: [written("G1111111", 5)] },
  );
  assert.equal(older[0]?.written?.version, 7);
});

test("what was recorded of a card is kept until the caseload says it", () => {
  const children = (...cards: readonly never[]) => [{ childId, cards }] as never;
  const recorded = (operation: string, input: object) => ({ operation: `cards.${operation}`, input });
  const known = (cards: readonly never[], operation: string, input: object) =>
    isCardKnown({ children: children(...cards) }, recorded(operation, input));
  assert.equal(known([], "giveCard", given("G1111111")), false);
  assert.equal(known([card("G1111111")], "giveCard", given("G1111111")), true);
  assert.equal(known([card("G1111111")], "endCard", { childId, number: "G1111111" }), false);
  assert.equal(known([], "endCard", { childId, number: "G1111111" }), true);
  assert.equal(known([card("G1111111", 1)], "recordWriting", written("G1111111", 2)), false);
  assert.equal(known([card("G1111111", 2)], "recordWriting", written("G1111111", 2)), true);
  assert.equal(known([], "registerPatient", {}), null);
});
