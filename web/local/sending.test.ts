import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { goesNow, meaningOf, type Queued, waitBefore, wakesAt } from "./sending.ts";

const now = 1_000_000;
let place = 0;
const item = (id: string, more: Partial<Queued> = {}): Queued => ({
  ...{ id, lane: "records", about: null, after: null, place: (place += 1), state: "waiting", nextAt: 0 },
  ...more,
});
const clip = (id: string, after: string, more: Partial<Queued> = {}) => item(id, { lane: "media", after, ...more });
const goes = (rows: readonly Queued[], onTheWay: readonly string[] = []) =>
  goesNow(rows, new Set(onTheWay), now).map(({ id }) => id);

test("what is about one patient goes one after the other, and four patients at once", () => {
  const rows = ["a", "b", "c", "d", "e"].flatMap((about) => [
    item(`${about}1`, { about }),
    item(`${about}2`, { about }),
  ]);
  assert.deepEqual(goes(rows), ["a1", "b1", "c1", "d1"]);
  assert.deepEqual(goes(rows, ["a1", "b1", "c1"]), ["d1"]);
  assert.deepEqual(goes(rows, ["a1", "b1", "c1", "d1"]), []);
});

test("order is that of the queue, whatever order the rows come in", () => {
  const [first, second] = [item("first", { about: "a" }), item("second", { about: "a" })];
  assert.deepEqual(goes([second, first]), ["first"]);
});

test("an item that must wait holds up its own patient and nobody else", () => {
  const rows = [item("a1", { about: "a", nextAt: now + 1 }), item("a2", { about: "a" }), item("b1", { about: "b" })];
  assert.deepEqual(goes(rows), ["b1"]);
});

test("a refused one holds up nobody", () => {
  assert.deepEqual(goes([item("a1", { about: "a", state: "refused" }), item("a2", { about: "a" })]), ["a2"]);
});

test("records go while a clip is on its way, and one clip at a time", () => {
  const rows = [clip("c1", "gone"), clip("c2", "gone"), item("a1", { about: "a" })];
  assert.deepEqual(goes(rows), ["c1", "a1"]);
  assert.deepEqual(goes(rows, ["c1"]), ["a1"]);
});

test("a clip waits for its announcement, also for a refused one", () => {
  assert.deepEqual(goes([item("said"), clip("c", "said")]), ["said"]);
  assert.deepEqual(goes([item("said", { state: "refused" }), clip("c", "said")]), []);
  assert.deepEqual(goes([clip("c", "said")]), ["c"]);
});

test("a dose waits for the registration that it needs", () => {
  const rows = [
    item("registered", { about: "a", state: "refused" }),
    item("dose", { about: "a", after: "registered" }),
  ];
  assert.deepEqual(goes(rows), []);
});

test("the timer is set for the first that may go, and for none that waits for another or for a person", () => {
  assert.equal(wakesAt([item("a", { nextAt: now + 50 }), item("b", { nextAt: now + 20 })], now), now + 20);
  assert.equal(wakesAt([item("a", { state: "refused", nextAt: now + 5 })], now), null);
  assert.equal(wakesAt([item("a", { state: "refused" }), clip("c", "a", { nextAt: now + 5 })], now), null);
  assert.equal(wakesAt([], now), null);
});

test("waits double from two seconds to a quarter of an hour, and no two phones come at once", () => {
  const at = (random: number) => [1, 2, 3, 9, 10, 11, 400].map((tries) => waitBefore(tries, random));
  assert.deepEqual(at(0), [1_000, 2_000, 4_000, 256_000, 450_000, 450_000, 450_000]);
  assert.ok(at(0.999).every((wait, index) => wait > 1.99 * (at(0)[index] ?? 0)));
  assert.ok(Math.max(...at(0.999)) <= 900_000);
});

const refused = (code: string, params = {}) => meaningOf({ is: "refused", code, params }, 0);

test("only the house's yes, or that it is there already, lets anything leave", () => {
  assert.deepEqual(meaningOf({ is: "done" }, 0), { is: "sent" });
  assert.deepEqual(refused("already-recorded"), { is: "sent" });
  fc.assert(
    fc.property(fc.string(), fc.nat(), (code, anew) => {
      fc.pre(code !== "already-recorded" && code !== "withdrawn-already");
      assert.notEqual(meaningOf({ is: "refused", code, params: {} }, anew).is, "sent");
    }),
  );
});

test("who is not signed in, or may not, is no reason to refuse anything", () => {
  assert.equal(refused("not-signed-in").is, "signed-out");
  assert.equal(refused("not-allowed").is, "paused");
});

test("what is nobody's fault is tried again, no sooner than the house asks", () => {
  assert.equal(refused("no-network").is, "no-network");
  for (const code of ["busy", "something-broke"]) assert.deepEqual(refused(code), { is: "later", atLeast: 0 });
  assert.deepEqual(refused("too-many-requests", { seconds: 40 }), { is: "later", atLeast: 40_000 });
});

test("a clip that came broken is sent anew three times, then a person is asked", () => {
  const broken = (anew: number) => meaningOf({ is: "refused", code: "clip-not-whole", params: {} }, anew).is;
  assert.deepEqual([0, 1, 2, 3].map(broken), ["anew", "anew", "anew", "refused"]);
});

test("any other refusal is kept with what it says", () => {
  const refusal = { code: "id-reused", params: { day: "2026-11-20" } };
  assert.deepEqual(meaningOf({ is: "refused", ...refusal }, 0), { is: "refused", refusal });
});
