import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, missed, openACourse, told } from "../../../scenarios/on-a-course.ts";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listToday, recordDose, withdrawDose } from "../operations.ts";
import { assignWorker, endCare } from "../../people/operations.ts";

/* What lists are read from: one row a course, and a worker's day. */

let way: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  way = await openACourse();
});
after(() => way.house.close());

test("who begins after midnight is on the list when the dose day begins, and not before", async () => {
  way.dawn(2, "01:00");
  const patientId = await way.patient();
  const [picture, smear] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, smear);
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(2) }), "done");
  const list = () => way.house.act(listToday, {}, way.worker);
  const night = await list();
  way.dawn(2, "03:00");
  const morning = await list();
  assert.deepEqual(
    [night, morning].map(({ patients }) => patients.some((one) => one.patientId === patientId)),
    [false, true],
  );
  assert.equal(morning.total, night.total + 1);
});

test("today's word that can be taken back is the newest of those that stand", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  const word = async () => {
    const { patients } = await way.house.act(listToday, {}, way.worker);
    return patients.find((one) => one.patientId === patientId)?.todayFactId;
  };
  const [first, second] = [way.id(), way.id()];
  await way.said(patientId, 1, { ...missed, factId: first });
  assert.equal(await word(), first);
  way.house.clock.now += 60_000;
  await way.said(patientId, 1, { factId: second });
  assert.equal(await word(), second);
  const back = { patientId, withdrawalId: way.id(), why: "by-mistake" } as const;
  await way.house.act(withdrawDose, { ...back, factId: second }, way.worker);
  assert.equal(await word(), first);
});

test("sixteen who record sixteen days at once lose none of them, and the row that lists are read from says the same", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(17);
  const codes = await Promise.all(
    Array.from({ length: 16 }, (_, n) => way.said(patientId, n + 1, n % 3 === 0 ? told : {})),
  );
  assert.deepEqual(new Set(codes), new Set(["done"]));
  const { verified, reported } = await way.calendar(patientId, episodeId);
  assert.deepEqual([verified.num, reported.num], [10, 6]);
  assert.deepEqual(await way.row(episodeId), { letters: "rvvrvvrvvrvvrvvr", heard: day(16) });
});

test("sixteen contradictory words about one day at once leave the row and the calendar of one mind", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => {
        const at = new Date(way.house.clock.now - (16 - n) * 1000).toISOString();
        return way.said(patientId, 1, n % 2 === 0 ? { at } : { ...missed, at });
      }),
    );
    const { days } = await way.calendar(patientId, episodeId);
    assert.deepEqual([(await way.row(episodeId))?.letters, days[0]?.soFar], ["m", "missed"]);
  }
});

test("a worker's list: those of whom nothing is known first, nobody else's, and gone when the care has ended", async () => {
  way.dawn(1);
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
      list.patients.map(({ patientId, todayFactId, dayNumber, doses, takes, phase, week }) => ({
        patientId,
        todayFactId,
        dayNumber,
        doses,
        takes: takes.map(({ medicine, tablets }) => `${medicine} ${tablets}`),
        phase,
        today: week.at(-1)?.soFar,
        yesterday: week.at(-2)?.soFar,
      })),
      [
        { patientId: two.patientId, todayFactId: null, today: "unknown" as const },
        { patientId: one.patientId, todayFactId: factId, today: "verified" as const },
      ].map((row) => ({
        ...row,
        dayNumber: 1,
        doses: 168,
        takes: ["HRZE 3"],
        phase: "intensive",
        yesterday: "not-due",
      })),
    );
    const page = await fresh.house.act(listToday, { limit: 1 }, fresh.worker);
    const next = await fresh.house.act(listToday, { limit: 1, after: page.next ?? "" }, fresh.worker);
    assert.deepEqual(
      [...page.patients, ...next.patients].map(({ patientId }) => patientId),
      [two.patientId, one.patientId],
    );
    assert.equal(next.next, null);
    assert.equal(codeOf(await fresh.house.send(listToday, { after: "nowhere" }, fresh.worker)), "page-unknown");

    // A dose that was missed is known of as well.
    const no = { source: "patient", says: "missed", observed: false, because: "forgot" } as const;
    const missedIt = { patientId: two.patientId, factId: fresh.id(), day: day(1), ...no, at };
    await fresh.house.act(recordDose, missedIt, fresh.worker);
    assert.deepEqual([(await read()).open, (await read()).total], [0, 2]);

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
