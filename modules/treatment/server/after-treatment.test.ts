import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { openSecondLine } from "../../../scenarios/on-second-line.ts";
import { listToLookOver } from "../operations.ts";

/* Visits after a treatment that succeeded (D13): whom WHO asks after, and when. */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const at = (text: string): CalendarDay => CalendarDay.parse(text);
/** Moves the clock to ten in the morning of that day. */
const on = (text: string) => void (way.house.clock.now = Date.parse(`${text}T10:00:00+05:30`));

/** Somebody who took all of BPaLM, and whose treatment was closed on 2 September 2027. */
async function completed() {
  const one = await way.begun("bpalm");
  await way.kept(one.episodeId, one.patientId, "v".repeat(182));
  on("2027-09-02");
  assert.equal(await way.closed(one.patientId, { outcome: "completed", on: at("2027-09-02") }), "done");
  return one;
}
const due = async (patientId: never) =>
  (await way.read(patientId)).visitsDue.map(({ month, from, on: middle, until, standing }) => [
    ...[month, from, middle, until, standing],
  ]);

test("the window after six months: 30 days to each side of the 180th day, which may be 29 February", async () => {
  const { patientId } = await completed();
  // Counted by hand: 180 and 360 days after 2 September 2027.
  const windows = [
    ["6", "2028-01-30", "2028-02-29", "2028-03-30"],
    ["12", "2028-07-28", "2028-08-27", "2028-09-26"],
  ];
  assert.deepEqual(
    await due(patientId),
    windows.map((one) => [...one, "later"]),
  );
  on("2028-01-29");
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), {});
  assert.equal(await way.visited(patientId, at("2028-01-29")), "before-the-window");
  on("2028-01-30");
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), { "visit-after-treatment": { month: 6 } });
  assert.equal(await way.visited(patientId, at("2028-01-31")), "day-not-begun");
  on("2028-02-29");
  assert.equal((await due(patientId))[0]?.at(-1), "due");
  assert.equal(await way.visited(patientId, at("2028-02-29")), "done");
  assert.deepEqual(await way.waits(patientId), {});
  assert.equal(await way.visited(patientId, at("2028-02-29")), "visited-already");
  const { visits, sustained } = await way.read(patientId);
  assert.deepEqual(
    visits.map(({ month, on: visitedOn, found, by }) => [month, visitedOn, found, by.memberId]),
    [["6", "2028-02-29", "well", way.worker.member]],
  );
  assert.equal(sustained, null, "after resistant TB WHO asks after twelve months, too");
  on("2028-09-27");
  assert.equal((await due(patientId))[1]?.at(-1), "overdue");
  const late = { month: "12" as const, why: "Was with her parents in Gaya." };
  assert.equal(await way.visited(patientId, at("2028-09-27"), { month: "12" }), "say-why", "it came late");
  assert.equal(await way.visited(patientId, at("2028-09-27"), late), "done");
  assert.equal((await way.read(patientId)).sustained, true);
  const [row] = await way.house.look<{ why: Buffer }>("select why from treatment.visit where why is not null");
  assert.ok(row && !row.why.includes("Gaya"), "what a worker writes is sealed");
});

test("whoever was not found was looked for, and says how; after death or TB nobody is visited again", async () => {
  const one = await completed();
  on("2028-03-01");
  assert.equal(await way.visited(one.patientId, at("2028-03-01"), { found: "not-found" }), "say-why");
  const why = "Locked; the neighbour says they went to Surat.";
  assert.equal(await way.visited(one.patientId, at("2028-03-01"), { found: "not-found", why }), "done");
  assert.deepEqual(
    (await due(one.patientId)).map((row) => row.at(-1)),
    ["done", "later"],
  );
  assert.equal((await way.read(one.patientId)).sustained, null);
  for (const found of ["died", "tb-again"] as const) {
    const other = await completed();
    on("2028-03-01");
    assert.equal(await way.visited(other.patientId, at("2028-03-01"), { found }), "done");
    assert.deepEqual(
      (await due(other.patientId)).map((row) => row[0]),
      ["6"],
    );
    assert.equal((await way.read(other.patientId)).sustained, false);
    on("2028-08-27");
    assert.equal(await way.visited(other.patientId, at("2028-08-27"), { month: "12" }), "no-visit-asked-for");
  }
});

test("after first-line treatment once, and only after success; of sixteen who write it one does", async () => {
  way.dawn(1);
  const usual = await way.onTreatment();
  assert.equal(await way.visited(usual.patientId, day(1)), "treatment-not-closed");
  await way.kept(usual.episodeId, usual.patientId, "v".repeat(168));
  way.dawn(169);
  assert.equal(await way.closed(usual.patientId, { outcome: "completed", on: day(168) }), "done");
  way.dawn(168 + 180);
  assert.equal(await way.visited(usual.patientId, day(348), { month: "12" }), "no-visit-asked-for");
  const codes = await Promise.all(Array.from({ length: 16 }, () => way.visited(usual.patientId, day(348))));
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "visited-already")]);
  assert.equal((await way.read(usual.patientId)).sustained, true);

  const { patientId } = await way.begun("bpalm");
  assert.equal(await way.closed(patientId, { outcome: "died", on: day(1) }), "done");
  way.dawn(181);
  assert.equal(await way.visited(patientId, day(181)), "no-visit-asked-for");
  assert.equal(await way.visited(patientId, day(181), {}, way.neighbour), "not-allowed");
  assert.equal(await way.visited(patientId, day(181), {}, way.lab), "not-allowed");
  assert.equal(await way.visited(patientId, day(181), { episodeId: usual.episodeId }), "no-such-treatment");
});

test("the nightly round looks at whoever's window is open, and at nobody else whose treatment ended", async () => {
  const { patientId } = await completed();
  const listed = async (text: string) => {
    on(text);
    return (await way.house.act(listToLookOver, { limit: 500 }, way.ours.builder)).patientIds.includes(patientId);
  };
  const days = ["2028-01-29", "2028-01-30", "2028-03-30", "2028-03-31", "2028-07-28", "2028-09-26", "2028-09-27"];
  const found: boolean[] = [];
  for (const one of days) found.push(await listed(one));
  assert.deepEqual(found, [false, true, true, false, true, true, false]);
});

test("a visit that finds TB again waits for a doctor at once, above what is only due", async () => {
  const { patientId } = await completed();
  on("2028-02-29");
  assert.equal(await way.visited(patientId, at("2028-02-29"), { found: "tb-again" }), "done");
  assert.deepEqual(await way.waits(patientId), { "tb-again": { month: 6 } });
});
