import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays } from "../../../foundation/calendar-day.ts";
import { openWithFinders, today } from "../../../scenarios/with-finders.ts";
import { codeOf } from "../../../server/test-house.ts";
import { arrangeOutreach, listFinders, readArrangement } from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithFinders>>;
before(async () => {
  world = await openWithFinders();
});
after(() => world.house.close());

const say = (placeId: string, coordinator: object | null, rupeesEach: number | null, by = world.admin) =>
  world.house
    .send(arrangeOutreach, { placeId, arrangementId: world.id(), coordinator, rupeesEach } as never, by)
    .then(codeOf);
const read = async (placeId: string, by = world.admin) => {
  const { coordinator, rupeesEach, saidFor } = await world.house.act(readArrangement, { placeId } as never, by);
  return [coordinator?.name ?? null, rupeesEach, saidFor?.placeId ?? null];
};
const finders = (placeId: string, by = world.admin) => world.house.act(listFinders, { placeId } as never, by);

test("a finder's month counts what they saw in it by what came of it, and the homes that they found", async () => {
  const finder = await world.ours.member("finder", world.phc);
  const sent = (more: object = {}) => world.sent(more, finder);
  const { childId } = await world.registered();
  await sent();
  await world.accept(await sent());
  await world.close(await sent(), { result: "registered", childId });
  await world.close(await sent(), { result: "registered", childId });
  await world.close(await sent(), { result: "already-registered", childId });
  await world.close(await sent(), { result: "not-found" });
  await world.close(await sent(), { result: "moved" });
  await world.close(await sent(), { result: "refused" });
  await world.say(
    await world.recalled(await world.agreed(), world.worker, { finderId: finder.member as never }),
    "found",
    finder,
  );
  const counted = {
    ...{ from: "2026-11-01", sent: 1, onTheWay: 1, reached: 3, notFound: 2, closed: 1, registered: 2, found: 1 },
  };
  const answer = await world.finds(finder);
  assert.deepEqual(answer.month, counted);
  assert.equal(answer.leads.length, 8);
  assert.deepEqual(
    (await finders(world.phc)).finders.find(({ memberId }) => memberId === finder.member)?.month,
    counted,
  );

  // On the second of December the month is another one; what is open stays in the list.
  const now = world.house.clock.now;
  world.house.clock.now = Date.parse("2026-12-02T04:30:00Z");
  const next = await world.finds(finder);
  assert.deepEqual([next.month.from, next.month.sent, next.month.reached, next.month.found], ["2026-12-01", 0, 0, 0]);
  assert.deepEqual(next.leads.map(({ state }) => state).toSorted(), ["on-the-way", "sent"]);
  world.house.clock.now = now;
});

test("a lead of last month that is followed in this one stays in last month", async () => {
  const finder = await world.ours.member("finder", world.phc);
  const now = world.house.clock.now;
  world.house.clock.now = Date.parse("2026-12-03T04:30:00Z");
  const leadId = await world.sent({ seenOn: "2026-11-30" as never }, finder);
  await world.sent({ seenOn: "2026-12-01" as never }, finder);
  const { childId } = await world.registered();
  await world.close(leadId, { result: "registered", childId });
  const { month, leads } = await world.finds(finder);
  assert.deepEqual([month.sent, month.reached, month.registered, leads.length], [1, 0, 0, 1]);
  world.house.clock.now = now;
});

test("the finders of a place: who goes along its lanes, by name; another place's and another organisation's are not told", async () => {
  const there = await world.facility();
  const finder = await world.ours.member("finder", there);
  const whole = await world.ours.member("finder", world.ours.district);
  const ids = async (placeId: string, by = world.admin) =>
    (await finders(placeId, by)).finders.map(({ memberId }) => memberId as string);
  assert.deepEqual((await ids(there)).toSorted(), [finder.member, whole.member].toSorted());
  assert.equal((await ids(world.phc, world.worker)).includes(finder.member), false);
  assert.equal((await ids(world.ours.district)).includes(finder.member), true);
  assert.equal((await finders(there)).finders[0]?.name, "Test finder");
  const outside = await world.house.organisation();
  const stranger = await outside.member("admin", outside.district);
  for (const by of [stranger, finder])
    assert.equal(codeOf(await world.house.send(listFinders, { placeId: there } as never, by)), "not-allowed");
});

test("whom finders call and what they are thanked with holds for the places within, until one has its own, and again after", async () => {
  const [own, beside] = [await world.facility(), await world.facility()];
  const finder = await world.ours.member("finder", own);
  const called = { name: "Asha Rani", phone: "9800000001" };
  assert.deepEqual(await read(own), [null, null, null]);
  assert.deepEqual((await world.finds(finder)).arrangement, { coordinator: null, rupeesEach: null });
  assert.equal(await say(world.ours.district, called, 100), "done");
  assert.deepEqual(await read(own), ["Asha Rani", 100, world.ours.district]);
  assert.deepEqual((await world.finds(finder)).arrangement, { coordinator: called, rupeesEach: 100 });
  assert.equal(await say(own, null, 150), "done");
  assert.deepEqual(
    [await read(own), await read(beside)],
    [
      [null, 150, own],
      ["Asha Rani", 100, world.ours.district],
    ],
  );
  assert.equal(await say(own, null, null), "done");
  assert.deepEqual(await read(own), ["Asha Rani", 100, world.ours.district]);
  for (const by of [world.worker, world.supervisor, finder])
    assert.equal(await say(own, called, 100, by), "not-allowed");
  assert.equal(await say(own, { ...called, phone: "12345" }, 100), "not-understood");
});

test("two who say at one moment what a finder is thanked with: the later word holds", async () => {
  const place = await world.facility();
  await Promise.all([say(place, null, 50), say(place, null, 60)]);
  const [, before] = await read(place);
  assert.ok(before === 50 || before === 60);
  assert.equal(await say(place, null, 70), "done");
  assert.deepEqual((await read(place))[1], 70);
});

test("a finder's phone keeps the open facilities of their area, and nothing of another finder", async () => {
  const finder = await world.ours.member("finder", world.ours.district);
  const beside = await world.ours.member("finder", world.phc);
  await world.sent({ called: "Besidecanary", seenOn: addDays(today, -1) }, beside);
  const answer = await world.finds(finder);
  assert.ok(answer.facilities.length > 1);
  assert.deepEqual(
    (await world.finds(beside)).facilities.map(({ placeId }) => placeId as string),
    [world.phc],
  );
  assert.doesNotMatch(JSON.stringify(answer), /Besidecanary/);
});
