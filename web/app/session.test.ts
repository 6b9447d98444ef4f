import assert from "node:assert/strict";
import { test } from "node:test";
import { type SessionPorts, sessionOf, type Word } from "./session.ts";

type Turned = Awaited<ReturnType<SessionPorts["turn"]>>;

const token = (accessToken: string): Turned => ({ is: "done", answer: { accessToken, expiresInSeconds: 300 } });
const refused = (code: "session-ended" | "no-network"): Turned => ({
  is: "refused",
  code,
  says: "",
  params: {},
  issues: [],
});

/** A browser with one tab, whose house answers as told. */
function browser({ remembered = null as string | null, answers = [] as Turned[], reachable = true } = {}) {
  const told: Word[] = [];
  const timers: { milliseconds: number; what: () => void }[] = [];
  const world = { remembered, answers, reachable, turns: 0, told, timers, waiting: null as Promise<void> | null };
  const session = sessionOf({
    turn: async () => {
      world.turns += 1;
      return world.answers.shift() ?? refused("no-network");
    },
    end: async () => world.reachable,
    now: () => 0,
    after(milliseconds, what) {
      timers.push({ milliseconds, what });
      return () => {};
    },
    async oneTabAtATime(work) {
      await world.waiting;
      return work();
    },
    tellOtherTabs: (word) => told.push(word),
    remembered: { read: () => world.remembered, write: (value) => (world.remembered = value) },
  });
  return { session, world };
}

test("a browser that nobody signed in with asks nothing", async () => {
  const { session, world } = browser();
  await session.open();
  assert.deepEqual(session.standing(), { is: "signed-out", ended: false });
  assert.equal(world.turns, 0);
});

test("the cookie of the last visit opens the page, and is turned again half a minute before the token expires", async () => {
  const { session, world } = browser({ remembered: "in", answers: [token("a"), token("b")] });
  await session.open();
  assert.deepEqual(session.standing(), { is: "signed-in", visit: 1 });
  assert.equal(world.timers[0]?.milliseconds, 270_000);
  world.timers[0]?.what();
  await session.turn();
  assert.equal(session.token(), "b");
  assert.deepEqual(session.standing(), { is: "signed-in", visit: 1 });
});

test("many who need a token turn the cookie once", async () => {
  const { session, world } = browser({ remembered: "in", answers: [token("a")] });
  await Promise.all([session.turn(), session.turn(), session.turn()]);
  assert.equal(world.turns, 1);
});

test("a tab that waited while another turned the cookie uses the other's token", async () => {
  const { session, world } = browser({ answers: [token("mine")] });
  session.began({ accessToken: "old", expiresInSeconds: 300 });
  const { promise, resolve } = Promise.withResolvers<void>();
  world.waiting = promise;
  const turned = session.turn();
  session.hear({ is: "turned", signed: { accessToken: "theirs", expiresInSeconds: 300 } });
  resolve();
  assert.equal(await turned, true);
  assert.equal(session.token(), "theirs");
  assert.equal(world.turns, 0);
});

test("a session that ended is said to have ended, and is forgotten", async () => {
  const { session, world } = browser({ remembered: "in", answers: [refused("session-ended")] });
  await session.open();
  assert.deepEqual(session.standing(), { is: "signed-out", ended: true });
  assert.equal(world.remembered, null);
});

test("no network is not the end of a session", async () => {
  const { session } = browser({
    remembered: "in",
    answers: [refused("no-network"), token("a"), refused("no-network")],
  });
  await session.open();
  assert.deepEqual(session.standing(), { is: "unreachable", because: "no-network" });
  await session.open();
  assert.equal(await session.turn(), false);
  assert.deepEqual(session.standing(), { is: "signed-in", visit: 1 });
});

test("who signs out with no network is out, and the house is told when the page is opened next", async () => {
  const { session, world } = browser({ answers: [token("a")], reachable: false });
  session.began({ accessToken: "old", expiresInSeconds: 300 });
  await session.signOut();
  assert.deepEqual(session.standing(), { is: "signed-out", ended: false });
  assert.equal(world.remembered, "leaving");
  world.reachable = true;
  await session.open();
  assert.deepEqual(session.standing(), { is: "signed-out", ended: false });
  assert.equal(world.remembered, null);
});

test("a token that arrives after signing out is not kept", async () => {
  const { session, world } = browser({ answers: [token("late")] });
  session.began({ accessToken: "old", expiresInSeconds: 300 });
  const { promise, resolve } = Promise.withResolvers<void>();
  world.waiting = promise;
  const turned = session.turn();
  await session.signOut();
  resolve();
  assert.equal(await turned, false);
  assert.equal(session.token(), null);
});

test("signing in or out in one tab does so in all; another person is another visit", () => {
  const { session } = browser();
  session.hear({ is: "signed-in", signed: { accessToken: "a", expiresInSeconds: 300 } });
  assert.deepEqual(session.standing(), { is: "signed-in", visit: 1 });
  session.hear({ is: "signed-in", signed: { accessToken: "b", expiresInSeconds: 300 } });
  assert.deepEqual(session.standing(), { is: "signed-in", visit: 2 });
  session.hear({ is: "signed-out" });
  assert.equal(session.token(), null);
});
