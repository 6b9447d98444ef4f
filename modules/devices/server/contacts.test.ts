import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, opened, openWithBoxes } from "../../../scenarios/with-boxes.ts";
import { codeOf } from "../../../server/test-house.ts";
import { recordContact, withdrawRefill } from "../operations.ts";

/* D18: what a box tells, by itself or in a file, and how often it may tell it. */

let way: Awaited<ReturnType<typeof openWithBoxes>>;
before(async () => {
  way = await openWithBoxes();
});
after(() => way.house.close());

/** Somebody whose treatment and box began on the morning of the first day, before the dose day's first opening. */
async function withBox() {
  way.dawn(1, "03:00");
  const { patientId, episodeId } = await way.onTreatment();
  const boxId = await way.received();
  way.dawn(1, "03:00");
  assert.equal(await way.issued(patientId, boxId), "done");
  return { patientId, episodeId, boxId };
}

const openingsOf = (boxId: never) =>
  way.house.look<{ number: number; because: string | null }>(
    "select number, because from devices.opening where box = $1 order by number",
    [boxId],
  );

test("what is told twice is told once, also when both come at once", async () => {
  const { boxId } = await withBox();
  way.dawn(4);
  const entries = [opened(1, 1), opened(2, 2), opened(3, 3)];
  const both = await Promise.all([way.told(boxId, entries), way.told(boxId, entries)]);
  assert.deepEqual(
    both.map(({ fresh }) => fresh).toSorted((a, b) => a - b),
    [0, 3],
  );
  const contactId = way.id();
  await way.told(boxId, [opened(4, 4)], { contactId });
  assert.deepEqual(await way.told(boxId, [opened(4, 4)], { contactId }), {
    fresh: 0,
    known: 1,
    doubtful: 0,
    contradicts: 0,
  });
  assert.equal((await openingsOf(boxId)).length, 4);
});

test("a number that comes again with another time changes nothing, and is counted; in a file it is refused", async () => {
  const { patientId, boxId } = await withBox();
  way.dawn(3);
  await way.told(boxId, [opened(1, 1), opened(2, 2)]);
  const other = [opened(1, 1, "21:00"), opened(3, 3)];
  assert.deepEqual(await way.told(boxId, other), { fresh: 1, known: 0, doubtful: 0, contradicts: 1 });
  const [first] = (await way.boxOf(patientId))?.openings.toReversed() ?? [];
  assert.equal(first?.at, at(1, "08:00"));
  assert.equal(await way.brought(patientId, boxId, [opened(1, 1, "22:00"), opened(4, 3, "12:00")]), "log-contradicts");
  assert.equal((await openingsOf(boxId)).length, 3, "nothing of such a file is kept");
});

test("a file is of the box that it names, and of a box that this patient has or had", async () => {
  const [one, other] = [await withBox(), await withBox()];
  way.dawn(3);
  const [serial] = await way.house.look<{ serial: string }>("select serial from devices.box where id = $1", [
    other.boxId,
  ]);
  const wrong = { serial: serial?.serial };
  assert.equal(await way.brought(one.patientId, one.boxId, [opened(1, 1)], wrong), "log-of-another-box");
  assert.equal(await way.brought(one.patientId, other.boxId, [opened(1, 1)]), "not-their-box");
  const tomorrow = { readAt: at(4, "10:00") };
  assert.equal(await way.brought(one.patientId, one.boxId, [opened(1, 1)], tomorrow), "read-in-the-future");
  assert.equal(await way.returned(one.patientId, one.boxId), "done");
  way.dawn(5);
  assert.equal(await way.brought(one.patientId, one.boxId, [opened(1, 1), opened(2, 2)]), "done");
  assert.deepEqual((await way.calendar(one.patientId, one.episodeId)).states.slice(0, 3), [
    "verified",
    "verified",
    "unknown",
  ]);
});

test("a box whose clock stands in 1970, or three years ahead, brings every dose to its day", async () => {
  for (const boxAt of ["1970-01-01T00:20:00.000Z", "2029-11-24T04:30:00.000Z"]) {
    const { patientId, episodeId, boxId } = await withBox();
    way.dawn(4);
    const wrong = Date.parse(boxAt) - way.house.clock.now;
    const entries = [opened(1, 1), opened(2, 2), opened(3, 3)].map(({ number, boxAt: right }) => ({
      number,
      boxAt: new Date(Date.parse(right) + wrong).toISOString(),
    }));
    await way.told(boxId, entries, { boxAt });
    const { states } = await way.calendar(patientId, episodeId);
    assert.deepEqual(states, ["verified", "verified", "verified", "unknown"]);
  }
});

test("without a comparison a clock that is wrong makes no day missed: its entries are shown as not sure", async () => {
  const { patientId, episodeId, boxId } = await withBox();
  way.dawn(5);
  const entries = [1, 2, 3].map((number) => ({ number, boxAt: new Date(number * 86_400_000).toISOString() }));
  assert.equal((await way.told(boxId, entries, { boxAt: null })).doubtful, 3);
  assert.deepEqual(
    (await way.calendar(patientId, episodeId)).states,
    Array.from({ length: 5 }, () => "unknown"),
  );
  // Its own report of a later day puts the days after it right again.
  way.dawn(8);
  await way.told(boxId, [opened(4, 6), opened(5, 7)]);
  const { states } = await way.calendar(patientId, episodeId);
  assert.deepEqual(states.slice(5, 7), ["verified", "verified"]);
  assert.ok(!states.includes("missed"));
});

test("a refill hides the openings around it, before or after they are told, and gives them back when it is taken back", async () => {
  const { patientId, episodeId, boxId } = await withBox();
  way.dawn(2, "12:00");
  const refillId = await way.filled(patientId, boxId, at(1, "08:05"));
  await way.told(boxId, [opened(1, 1), opened(2, 1, "08:10")]);
  assert.deepEqual(
    (await openingsOf(boxId)).map(({ because }) => because),
    ["refill", "refill"],
  );
  // The box was handed out at three, and heard from after the day: of this day it is known that no dose was taken.
  const stateOf = async () => (await way.calendar(patientId, episodeId)).states[0];
  assert.equal(await stateOf(), "missed");
  await way.house.act(withdrawRefill, { patientId, refillId }, way.worker);
  await way.heard();
  assert.deepEqual(
    (await openingsOf(boxId)).map(({ because }) => because),
    [null, "again"],
  );
  assert.equal(await stateOf(), "verified");
});

test("until when a box was heard never goes back, and goes no further than what it sent", async () => {
  const { patientId, boxId } = await withBox();
  const heardUntil = async () => (await way.boxOf(patientId))?.heardUntil;
  way.dawn(3);
  await way.told(boxId, [opened(1, 1)], { noted: 9 });
  assert.equal(await heardUntil(), at(1, "08:00"), "it has eight more, and did not get through");
  await way.told(boxId, [opened(2, 2)], { noted: 2 });
  assert.equal(await heardUntil(), at(3, "10:00"));
  way.dawn(6);
  await way.brought(patientId, boxId, [opened(1, 1)], { readAt: at(2, "10:00") });
  assert.equal(await heardUntil(), at(3, "10:00"));
  // Nor when what was read earlier fills a gap.
  await way.told(boxId, [opened(5, 5)]);
  await way.brought(patientId, boxId, [opened(3, 3, "08:00"), opened(4, 4)], { readAt: at(5, "08:30") });
  assert.equal(await heardUntil(), at(6, "10:00"));
});

test("five thousand entries come in one file, in seconds", async () => {
  const { patientId, boxId } = await withBox();
  way.dawn(160);
  const from = Date.parse(at(1, "04:00"));
  const entries = Array.from({ length: 5000 }, (_, n) => ({
    number: n + 1,
    boxAt: new Date(from + n * 40 * 60_000).toISOString(),
  }));
  const began = performance.now();
  assert.equal(await way.brought(patientId, boxId, entries), "done");
  const [counted] = await way.house.look<{ count: number }>(
    "select count(*)::int from devices.opening where box = $1 and counts",
    [boxId],
  );
  assert.equal(counted?.count, 5000);
  assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`);
});

test("of a box that is not there the house hears nothing", async () => {
  const by = { is: "house" as const, name: "box", organisation: way.ours.id };
  const now = new Date(way.house.clock.now).toISOString();
  const told = { contactId: way.id(), at: now, boxAt: null, batteryMv: null, noted: null, entries: [] };
  assert.equal(codeOf(await way.house.send(recordContact, { boxId: way.id(), ...told }, by)), "no-such-box");
});
