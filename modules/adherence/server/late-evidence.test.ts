import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, told } from "../../../scenarios/on-a-course.ts";
import { openSecondLine } from "../../../scenarios/on-second-line.ts";
import { sendAsTheHouse } from "../../../server/jobs/as-the-house.ts";
import { lookOver } from "../../treatment/operations.ts";
import whenDayResolved from "./when-day-resolved.ts";

/* A dose that is marked by hand has its reason, and evidence that comes late takes down what it answers. */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const judged = { source: "staff", observed: false } as const;

test("a dose that staff know of without having seen it is not recorded without a reason", async () => {
  way.dawn(1);
  const { patientId } = await way.begun("bpalm");
  assert.equal(await way.said(patientId, 1, { ...judged, known: null }), "not-understood");
  assert.equal(await way.said(patientId, 1, { ...judged, known: "counted-tablets" }), "done");
});

test("a dose that was seen days ago is not written down without saying why so late", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.begun("bpalm");
  way.dawn(4);
  // Of yesterday it may be said without: the network came in the night.
  assert.equal(await way.said(patientId, 3, { known: null }), "done");
  assert.equal(await way.said(patientId, 2, { known: null }), "reason-missing");
  assert.equal(await way.said(patientId, 2, { known: "paper-card" }), "done");
  // Ten past midnight belongs to the evening before: the day before yesterday is yesterday still.
  way.dawn(6, "00:10");
  assert.equal(await way.said(patientId, 4, { known: null }), "done");
  // What the patient says, or that nothing was taken, is no mark by hand.
  assert.equal(await way.said(patientId, 1, { ...told, known: null }), "done");
  const { days } = await way.calendar(patientId, episodeId);
  assert.deepEqual(
    days.slice(0, 4).map(({ evidence }) => evidence[0]?.known),
    [null, "paper-card", null, null],
  );
});

test("doses that arrive late take down the alert of the gap that they fill, without waiting for the night", async () => {
  way.dawn(1);
  const { patientId } = await way.begun("bpalm");
  way.dawn(30);
  await sendAsTheHouse(way.house.turn, "test", way.ours.id, () => way.house.clock.now)(lookOver, { patientId });
  assert.deepEqual(Object.keys(await way.waits(patientId)), ["long-gap"]);
  // The paper card comes in from the village.
  for (let n = 1; n < 30; n += 1) assert.equal(await way.said(patientId, n, { known: "paper-card" }), "done");
  await resolved(patientId);
  assert.deepEqual(await way.waits(patientId), {});
});

test("day after day a dose of today sets off nothing; the first one after a silence does", async () => {
  way.dawn(1);
  const { patientId } = await way.begun("bpalm");
  await way.said(patientId, 1);
  way.dawn(2);
  await way.said(patientId, 2);
  assert.equal((await daysOf(patientId)).length, 0);
  way.dawn(5);
  await way.said(patientId, 5);
  assert.deepEqual(await daysOf(patientId), [day(5)]);
});

interface Row {
  id: string;
  carries: { day: string };
}
const eventsOf = (patientId: string) =>
  way.house.look<Row & Record<string, unknown>>(
    "select id, carries from house.event where name = 'DayResolved' and carries->>'patientId' = $1 order by at, id",
    [patientId],
  );
const daysOf = async (patientId: string) => (await eventsOf(patientId)).map(({ carries }) => carries.day);

/** The house has reacted to every day that was worked out anew. */
async function resolved(patientId: string): Promise<void> {
  for (const { id, carries } of await eventsOf(patientId))
    await way.house.turn.react(whenDayResolved, { event: id, organisation: way.ours.id, carries });
}
