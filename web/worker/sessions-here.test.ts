import assert from "node:assert/strict";
import { test } from "node:test";
import type { OnHand } from "./on-hand.ts";
import { isSessionKnown, sessionsHere } from "./sessions-here.ts";

type Card = OnHand["sessions"][number];
type Ended = OnHand["sessionsEnded"][number];

const card = (more: Partial<Card> = {}) =>
  ({ sessionId: "s", day: "2026-11-21", state: "planned", ended: null, cancelledWhy: null, ...more }) as never;
const ends = (wordId: string, insteadOf: string | null, ended: object): Ended =>
  ({ sessionId: "s", wordId, insteadOf, on: "2026-11-21", ended }) as never;
const held = (opened: number) => ({ as: "held", vials: [{ vaccine: "BCG", opened }], note: null });
const notHeld = { as: "not-held", why: "weather", note: null };
const opened = { sessionId: "s", wordId: "o", on: "2026-11-21" } as never;

const stateOf = (sessions: readonly Card[], sessionsOpened: OnHand["sessionsOpened"], ...sessionsEnded: Ended[]) =>
  sessionsHere({ sessions, sessionsOpened, sessionsEnded })[0];

test("a session that was opened and closed on this phone stands so before the house has heard of it", () => {
  assert.equal(stateOf([card()], [])?.state, "planned");
  assert.equal(stateOf([card()], [opened])?.state, "open");
  const closed = stateOf([card()], [opened], ends("e", null, held(2)));
  assert.deepEqual([closed?.state, closed?.ended?.vials], ["held", [{ vaccine: "BCG", opened: 2 }]]);
  const off = stateOf([card()], [], ends("e", null, notHeld));
  assert.deepEqual([off?.state, off?.ended?.why], ["not-held", "weather"]);
});

test("a later word takes the place of the one that it names, and of no other", () => {
  const twice = stateOf([card()], [], ends("e", null, held(2)), ends("f", "e", held(3)));
  assert.deepEqual([twice?.ended?.wordId, twice?.ended?.vials], ["f", [{ vaccine: "BCG", opened: 3 }]]);
  // A colleague has closed it meanwhile: the house refuses this one.
  const theirs = { wordId: "x", as: "held", vials: [], why: null } as never;
  const meanwhile = stateOf([card({ ended: theirs, state: "held" })], [], ends("e", null, notHeld));
  assert.deepEqual([meanwhile?.state, meanwhile?.ended?.wordId], ["held", "x"]);
});

test("one that was called off is not opened by what this phone said before it heard that, and held if it was held", () => {
  assert.equal(stateOf([card({ state: "cancelled" })], [opened])?.state, "cancelled");
  assert.equal(stateOf([card({ state: "cancelled" })], [], ends("e", null, held(1)))?.state, "held");
});

test("what was recorded is shown until the house's list says it by itself", () => {
  const begins = { operation: "sessions.openSession", input: opened };
  const closes = { operation: "sessions.endSession", input: ends("e", null, held(1)) };
  const known = (session: Card | null, one: typeof begins | typeof closes) =>
    isSessionKnown({ sessions: session ? [session] : [] }, one);
  assert.deepEqual([known(card(), begins), known(card({ state: "open" }), begins)], [false, true]);
  const said = { wordId: "e", as: "held", vials: [], why: null } as never;
  assert.deepEqual([known(card(), closes), known(card({ ended: said, state: "held" }), closes)], [false, true]);
  assert.equal(known(null, closes), true, "of a session that is not theirs any more nothing comes");
  assert.equal(isSessionKnown({ sessions: [] }, { operation: "children.registerChild", input: {} }), null);
});
