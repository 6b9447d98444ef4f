import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf } from "../../../server/test-house.ts";
import { assignWorker, endCare } from "../../people/operations.ts";
import { closeTreatment } from "../../treatment/operations.ts";
import { listToday, readDoses, recordDose, withdrawDose } from "../operations.ts";

/* Words about doses, from the one who says them to the calendar. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

const first = "2026-11-21" as CalendarDay;
const day = (n: number): CalendarDay => addDays(first, n - 1);
function dawn(n: number, time = "10:00"): void {
  way.house.clock.now = Date.parse(`${day(n)}T${time}:00+05:30`);
}

type Said = Partial<InputOf<typeof recordDose>>;
async function said(patientId: never, n: number, more: Said = {}, by = way.worker): Promise<string> {
  const usual = { source: "staff", says: "taken", observed: true, because: null } as const;
  const at = new Date(way.house.clock.now).toISOString();
  const input = { patientId, factId: way.id(), day: day(n), ...usual, at, ...more };
  return codeOf(await way.house.send(recordDose, input, by));
}
const told: Said = { source: "patient", observed: false };
const missed: Said = { says: "missed", observed: false, because: "side-effects" };

async function calendar(patientId: never, episodeId: never) {
  const read = await way.house.act(readDoses, { patientId, episodeId }, way.doctor);
  return { ...read, states: read.days.map(({ state }) => state) };
}

test("a day of which nobody speaks is unknown and never missed; what is seen and what is told are counted apart", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  assert.equal(await said(patientId, 1), "done");
  dawn(2);
  assert.equal(await said(patientId, 2, told), "done");
  dawn(3);
  assert.equal(await said(patientId, 3, missed), "done");
  dawn(5);
  const { states, verified, reported, today, days } = await calendar(patientId, episodeId);
  assert.deepEqual(states, ["verified", "reported", "missed", "unknown", "unknown"]);
  assert.deepEqual(
    [verified, reported],
    [
      { num: 1, den: 4 },
      { num: 1, den: 4 },
    ],
  );
  assert.equal(today, day(5));
  assert.deepEqual(
    days.map(({ open }) => open),
    [false, false, false, false, true],
  );
  assert.equal(days[2]?.evidence[0]?.because, "side-effects");
  assert.equal(days[0]?.evidence[0]?.by.name, "Test worker");
});

test("what arrives late settles its day anew, and a word taken back counts no more and stays readable", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  dawn(4);
  const factId = way.id();
  assert.equal(await said(patientId, 2, { factId }), "done");
  assert.deepEqual((await calendar(patientId, episodeId)).states, ["unknown", "verified", "unknown", "unknown"]);
  const back = { patientId, factId, withdrawalId: way.id(), why: "wrong-day" } as const;
  assert.equal(codeOf(await way.house.send(withdrawDose, back, way.worker)), "done");
  const again = { ...back, withdrawalId: way.id() };
  assert.equal(codeOf(await way.house.send(withdrawDose, again, way.worker)), "withdrawn-already");
  const { states, days } = await calendar(patientId, episodeId);
  assert.deepEqual(states, ["unknown", "unknown", "unknown", "unknown"]);
  assert.equal(days[1]?.evidence[0]?.withdrawn?.why, "wrong-day");
  // Of two words of staff the later one holds, and the earlier one comes back when it is taken back.
  await said(patientId, 3, missed);
  const second = way.id();
  way.house.clock.now += 60_000;
  await said(patientId, 3, { factId: second });
  assert.equal((await calendar(patientId, episodeId)).states[2], "verified");
  await way.house.act(
    withdrawDose,
    { patientId, factId: second, withdrawalId: way.id(), why: "by-mistake" },
    way.worker,
  );
  assert.equal((await calendar(patientId, episodeId)).states[2], "missed");
});

test("ten past midnight in India still belongs to the evening; the new day begins at three", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  dawn(3, "00:10");
  assert.equal(await said(patientId, 3), "day-not-begun");
  assert.equal(await said(patientId, 2), "done");
  const night = await calendar(patientId, episodeId);
  assert.deepEqual([night.today, night.days.at(-1)?.open], [day(2), true]);
  dawn(3, "03:00");
  assert.equal(await said(patientId, 3), "done");
  assert.deepEqual((await calendar(patientId, episodeId)).states, ["unknown", "verified", "unknown"]);
});

test("no dose before the treatment, none of tomorrow, none where there is no treatment, none twice", async () => {
  dawn(1);
  assert.equal(await said(await way.patient(), 1), "not-on-treatment");
  const { patientId } = await way.onTreatment();
  assert.equal(await said(patientId, 0), "before-treatment");
  assert.equal(await said(patientId, 2), "day-not-begun");
  const factId = way.id();
  assert.equal(await said(patientId, 1, { factId }), "done");
  assert.equal(await said(patientId, 1, { factId }), "already-recorded");
  const wrong = { observed: true, source: "patient" } as const;
  assert.equal(await said(patientId, 1, wrong), "not-understood");
  assert.equal(await said(patientId, 1, { because: "away" }), "not-understood");
});

test("what was seen before the end may arrive after it, what is said of later days may not", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  dawn(10);
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const end = { outcome: "died" as const, on: day(6), seen, why: null };
  await way.house.act(closeTreatment, { patientId, episodeId, outcomeId: way.id(), ...end }, way.doctor);
  assert.equal(await said(patientId, 4), "done");
  assert.equal(await said(patientId, 7), "treatment-closed");
  const { states, verified, today, closedOn } = await calendar(patientId, episodeId);
  assert.deepEqual(states, ["unknown", "unknown", "unknown", "verified", "unknown", "unknown"]);
  assert.deepEqual([verified, today, closedOn], [{ num: 1, den: 6 }, day(6), day(6)]);
});

test("sixteen who record sixteen days at once lose none of them, and the row that lists are read from says the same", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  dawn(17);
  const codes = await Promise.all(
    Array.from({ length: 16 }, (_, n) => said(patientId, n + 1, n % 3 === 0 ? told : {})),
  );
  assert.deepEqual(new Set(codes), new Set(["done"]));
  const { verified, reported } = await calendar(patientId, episodeId);
  assert.deepEqual([verified.num, reported.num], [10, 6]);
  const [row] = await way.house.look<{ letters: string; heard: string }>(
    "select letters, heard_on::text as heard from adherence.course where episode = $1",
    [episodeId],
  );
  assert.deepEqual(row, { letters: "rvvrvvrvvrvvrvvr", heard: day(16) });
});

test("sixteen contradictory words about one day at once leave the row and the calendar of one mind", async () => {
  dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => {
        const at = new Date(way.house.clock.now + n * 1000).toISOString();
        return said(patientId, 1, n % 2 === 0 ? { at } : { ...missed, at });
      }),
    );
    const [row] = await way.house.look<{ letters: string }>("select letters from adherence.course where episode = $1", [
      episodeId,
    ]);
    const { days } = await calendar(patientId, episodeId);
    assert.deepEqual([row?.letters, days[0]?.soFar], ["m", "missed"]);
  }
});

test("a worker's list: those of whom nothing is known first, nobody else's, and gone when the care has ended", async () => {
  dawn(1);
  const fresh = await openTheWay();
  try {
    const [one, two] = [await fresh.onTreatment(), await fresh.onTreatment()];
    await fresh.patient();
    const read = () => fresh.house.act(listToday, {}, fresh.worker);
    const dose = { source: "staff", says: "taken", observed: true, because: null } as const;
    const at = new Date(fresh.house.clock.now).toISOString();
    const factId = fresh.id();
    await fresh.house.act(recordDose, { patientId: one.patientId, factId, day: day(1), ...dose, at }, fresh.worker);
    const list = await read();
    assert.deepEqual([list.total, list.open], [2, 1]);
    assert.deepEqual(
      list.patients.map(({ patientId, todayFactId, dayNumber, doses, tablets, phase, week }) => ({
        patientId,
        todayFactId,
        dayNumber,
        doses,
        tablets,
        phase,
        today: week.at(-1)?.soFar,
        yesterday: week.at(-2)?.soFar,
      })),
      [
        { patientId: two.patientId, todayFactId: null, today: "unknown" as const },
        { patientId: one.patientId, todayFactId: factId, today: "verified" as const },
      ].map((row) => ({ ...row, dayNumber: 1, doses: 168, tablets: 3, phase: "intensive", yesterday: "not-due" })),
    );
    const page = await fresh.house.act(listToday, { limit: 1 }, fresh.worker);
    const next = await fresh.house.act(listToday, { limit: 1, after: page.next ?? "" }, fresh.worker);
    assert.deepEqual(
      [...page.patients, ...next.patients].map(({ patientId }) => patientId),
      [two.patientId, one.patientId],
    );
    assert.equal(next.next, null);
    assert.equal(codeOf(await fresh.house.send(listToday, { after: "nowhere" }, fresh.worker)), "page-unknown");

    const colleague = await fresh.ours.member("worker", fresh.phc);
    assert.deepEqual((await fresh.house.act(listToday, {}, colleague)).patients, []);
    const handOver = { patientId: two.patientId, careId: fresh.id(), memberId: colleague.member as never };
    await fresh.house.act(assignWorker, handOver, fresh.doctor);
    await fresh.house.act(endCare, { patientId: two.patientId, memberId: fresh.worker.member as never }, fresh.doctor);
    assert.deepEqual(
      (await read()).patients.map(({ patientId }) => patientId),
      [one.patientId],
    );
    assert.equal((await fresh.house.act(listToday, {}, colleague)).total, 1);
  } finally {
    await fresh.house.close();
  }
});
