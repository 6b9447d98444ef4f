import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { openWithChildren, today as day } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";
import { eraseChild, giveChild, markHome, readChildCards } from "../operations.ts";

const today = day as CalendarDay;
let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const byThePump = { lat: 25.6123, lng: 85.1376 };
const byTheKiln = { lat: 25.6188, lng: 85.1402 };
const id = () => world.house.newId() as never;
const marks = (childId: string, by: Claims = world.worker, more: object = {}) =>
  world.house.send(markHome, { childId, markId: id(), spot: byThePump, on: today, ...more } as never, by);
const homeOf = async (childId: string, of: Claims = world.worker) =>
  (await world.house.act(readChildCards, { childIds: [childId as never] }, of)).children[0]?.home;
const child = async (by: Claims = world.worker) => (await world.registered(by)).childId;
/** Whatever stands of it in the database, sealed or not. */
const kept = async (childId: string) =>
  (await world.house.look("select sealed from children.dwelling where child = $1 order by at", [childId])).map(
    ({ sealed }) => sealed as Buffer | null,
  );

test("the last place that was said is where the home is, it reaches the worker's phone, and no earlier one is kept", async () => {
  const childId = await child();
  const { cursor } = await world.house.act(readCarriedChildren, { limit: 100 }, world.worker);
  assert.equal(await homeOf(childId), null);
  assert.equal(codeOf(await marks(childId)), "done");
  assert.deepEqual(await homeOf(childId), { ...byThePump, on: today });
  assert.equal(codeOf(await marks(childId, world.worker, { spot: byTheKiln })), "done");
  assert.deepEqual(await homeOf(childId), { ...byTheKiln, on: today });
  await world.house.until(async () => {
    const told = await world.house.act(readCarriedChildren, { after: cursor }, world.worker);
    return told.children.some((one) => one.childId === childId && one.home?.lat === byTheKiln.lat);
  });
  const [before, now] = await kept(childId);
  assert.equal(before, null, "where they lived before stays nowhere");
  assert.equal(now?.includes("25.6"), false, "what stands in the database is sealed");
});

test("a family that does not want it is forgotten: nobody reads the place, and nothing of it is left", async () => {
  const childId = await child();
  await marks(childId);
  assert.equal(codeOf(await marks(childId, world.worker, { spot: null })), "done");
  assert.equal(await homeOf(childId), null);
  assert.deepEqual(await kept(childId), [null, null]);
});

test("who carries the child marks it, and nobody else; the next worker finds it", async () => {
  const childId = await child();
  const other = await world.ours.member("worker", world.phc);
  const doctor = await world.ours.member("doctor", world.ours.district);
  for (const by of [other, world.admin, world.supervisor, doctor])
    assert.equal(codeOf(await marks(childId, by)), "not-allowed");
  await marks(childId);
  await world.house.act(
    giveChild,
    { childId: childId as never, carryId: id(), workerId: other.member as never },
    world.admin,
  );
  assert.deepEqual(await homeOf(childId, other), { ...byThePump, on: today });
  assert.equal(codeOf(await marks(childId)), "not-allowed");
});

test("a day to come, the same id twice and a place that is more exact than a house are refused, and change nothing", async () => {
  const childId = await child();
  const markId = id();
  await marks(childId, world.worker, { markId });
  assert.equal(codeOf(await marks(childId, world.worker, { on: addDays(today, 1) })), "day-not-begun");
  assert.equal(codeOf(await marks(childId, world.worker, { markId, spot: byTheKiln })), "already-added");
  const exact = { lat: 25.612345, lng: 85.1376 };
  assert.equal(codeOf(await marks(childId, world.worker, { spot: exact })), "not-understood");
  assert.deepEqual(await homeOf(childId), { ...byThePump, on: today });
});

test("of two that are said at the same moment one holds, and only one place is kept", async () => {
  const childId = await child();
  const spots = Array.from({ length: 8 }, (_, at) => ({ lat: 25 + at / 10, lng: 85 }));
  const said = await Promise.all(spots.map((spot) => marks(childId, world.worker, { spot })));
  assert.ok(said.every((one) => codeOf(one) === "done"));
  assert.equal((await kept(childId)).filter((sealed) => sealed !== null).length, 1);
  const home = await homeOf(childId);
  assert.ok(spots.some(({ lat }) => lat === home?.lat));
});

test("an erased child's home is readable to nobody, and nothing more is marked", async () => {
  const childId = await child();
  await marks(childId);
  const erases = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId: childId as never, because: "asked-for-it" }, erases);
  assert.equal(await homeOf(childId), undefined);
  assert.equal(codeOf(await marks(childId)), "not-allowed", "they are carried no longer");
});
