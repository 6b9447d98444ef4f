import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openOnSymptoms } from "../../../scenarios/on-symptoms.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { answerAlert, readAlerts } from "../../alerts/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import { lookAtReport, readMySymptoms, readSymptoms } from "../operations.ts";

/* What troubles a patient: said on their own phone or to a worker, kept on its day, heard of by a doctor (D15). */

let way: Awaited<ReturnType<typeof openOnSymptoms>>;
before(async () => {
  way = await openOnSymptoms();
});
after(() => way.house.close());

const rash = { code: "rash", how: "severe" } as const;
const eyes = { code: "yellow-eyes", how: "mild" } as const;
const mild = { code: "nausea", how: "mild" } as const;
const alertsOf = async (patientId: never) =>
  (await way.house.act(readAlerts, { patientId }, way.doctor)).open.filter(({ kind }) => kind === "severe-symptom");
const looked = async (patientId: never, reportId: never, by: Claims, words: string | null = "seen at home") =>
  codeOf(await way.house.send(lookAtReport, { patientId, reportId, lookId: way.id(), words }, by));

test("a locked phone says how its owner feels; a worker and a doctor read it, with who said it", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  await way.reported(patientId, phone, { symptoms: [mild] });
  way.house.clock.now += 60_000;
  await way.reported(patientId, way.worker, { symptoms: [], note: "says that all is well" });
  for (const by of [way.worker, way.doctor]) {
    assert.deepEqual(
      (await way.read(patientId, by)).map((one) => [one.source, one.symptoms, one.note, one.by.memberId, one.looks]),
      [
        ["staff", [], "says that all is well", way.worker.member, []],
        ["patient", [mild], null, null, []],
      ],
    );
  }
  const rows = await way.house.look("select episode from symptoms.report where patient = $1", [patientId]);
  assert.deepEqual(rows, [{ episode: episodeId }, { episode: episodeId }]);
});

test("a locked phone writes no words; one that was opened with its PIN does", async () => {
  way.dawn(1);
  const { patientId, phone, opened } = await way.filming();
  assert.equal((await way.reported(patientId, phone, { note: "I slept badly" })).code, "note-needs-pin");
  assert.equal((await way.reported(patientId, opened, { note: "I slept badly" })).code, "done");
  assert.deepEqual(
    (await way.read(patientId)).map(({ note }) => note),
    ["I slept badly"],
  );
});

test("severe, or a sign of danger however mild: a doctor hears of it at once, and once", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  await way.reported(patientId, phone, { symptoms: [mild] });
  assert.deepEqual(await alertsOf(patientId), []);
  const first = await way.reported(patientId, phone, { symptoms: [mild, eyes] });
  await way.reported(patientId, phone, { reportId: first.reportId, symptoms: [mild, eyes] });
  way.house.clock.now += 60_000;
  await way.reported(patientId, phone, { symptoms: [rash] });
  assert.deepEqual(
    (await alertsOf(patientId)).map(({ facts }) => facts),
    [{ codes: ["yellow-eyes"] }, { codes: ["rash"] }],
  );
});

test("sent sixteen times at once, it is one report and one alert", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const reportId = way.id();
  const sent = await Promise.all(
    Array.from({ length: 16 }, () => way.reported(patientId, phone, { reportId, symptoms: [rash] })),
  );
  assert.deepEqual(new Set(sent.map(({ code }) => code)), new Set(["done"]));
  assert.equal((await way.read(patientId)).length, 1);
  assert.equal((await alertsOf(patientId)).length, 1);
});

test("another patient's report id is not taken for one's own", async () => {
  way.dawn(1);
  const [one, other] = [await way.filming(), await way.filming()];
  const { reportId } = await way.reported(one.patientId, one.phone);
  assert.equal(
    (await way.reported(other.patientId, other.phone, { reportId, symptoms: [rash] })).code,
    "already-added",
  );
  assert.deepEqual(await way.read(other.patientId), []);
  assert.deepEqual(await alertsOf(other.patientId), []);
  assert.equal(await looked(other.patientId, reportId, way.doctor), "no-such-report");
});

test("late, it stays on its day; ten past midnight is the evening before; a clock that runs ahead is held back", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  way.dawn(4);
  const at = new Date(way.house.clock.now - 3 * 86_400_000).toISOString();
  const { reportId: late } = await way.reported(patientId, phone, { day: day(1), at });
  way.dawn(5, "00:10");
  const { reportId: night } = await way.reported(patientId, phone, { day: day(5) });
  const tomorrow = new Date(way.house.clock.now + 86_400_000).toISOString();
  const { reportId: ahead } = await way.reported(patientId, phone, { day: day(9), at: tomorrow });
  const read = new Map((await way.read(patientId)).map(({ reportId, ...one }) => [reportId as string, one]));
  assert.deepEqual([read.get(late)?.day, read.get(late)?.at], [day(1), at]);
  assert.equal(read.get(night)?.day, day(4));
  assert.equal(read.get(ahead)?.day, day(4));
  assert.ok(Date.parse(read.get(ahead)?.at ?? "") <= way.house.clock.now);
});

test("before treatment and without leave for video they still say how they feel", async () => {
  way.dawn(1);
  const patientId = await way.patient();
  assert.equal((await way.reported(patientId, way.worker, { symptoms: [rash] })).code, "done");
  assert.equal((await alertsOf(patientId)).length, 1);
  const { patientId: other, phone } = await way.filming();
  await way.agree(other, []);
  assert.equal((await way.reported(other, phone)).code, "done");
});

test("a worker who looked is written down and the doctor still hears; once a doctor looked, it waits no more", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const { reportId } = await way.reported(patientId, phone, { symptoms: [rash] });
  assert.equal(await looked(patientId, reportId, way.worker, null), "done");
  assert.equal((await alertsOf(patientId)).length, 1);
  way.house.clock.now += 60_000;
  assert.equal(await looked(patientId, reportId, way.doctor), "done");
  assert.deepEqual(await alertsOf(patientId), []);
  assert.deepEqual(
    (await way.read(patientId))[0]?.looks.map(({ by, words }) => [by.memberId, words]),
    [
      [way.worker.member, null],
      [way.doctor.member, "seen at home"],
    ],
  );
});

test("answered in the doctor's queue, it is seen on the chart and on the patient's phone", async () => {
  way.dawn(1);
  const { patientId, phone, opened } = await way.filming();
  await way.reported(patientId, phone, { symptoms: [eyes] });
  const mine = async () =>
    (await way.house.act(readMySymptoms, { patientId }, opened)).reports.map(({ symptoms, seen }) => [symptoms, seen]);
  assert.deepEqual(await mine(), [[[eyes], false]]);
  const [alert] = await alertsOf(patientId);
  const words = "called, comes tomorrow";
  await way.house.act(
    answerAlert,
    { patientId, alertId: alert?.alertId as never, answerId: way.id(), words },
    way.doctor,
  );
  assert.deepEqual(await mine(), [[[eyes], true]]);
  assert.deepEqual(
    (await way.read(patientId))[0]?.looks.map(({ by }) => by.memberId),
    [way.doctor.member],
  );
});

test("a locked phone reads no list, a doctor elsewhere and a laboratory nothing", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const code = async (operation: typeof readSymptoms | typeof readMySymptoms, by: Claims) =>
    codeOf(await way.house.send(operation as typeof readSymptoms, { patientId }, by));
  assert.equal(await code(readMySymptoms, phone), "not-allowed");
  for (const by of [way.neighbour, way.lab, phone]) assert.notEqual(await code(readSymptoms, by), "done");
});

test("of somebody erased nothing is taken and nothing is read", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  await way.reported(patientId, way.worker, { note: "words" });
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, await way.ours.member("super-admin", null));
  assert.notEqual((await way.reported(patientId, phone)).code, "done");
  assert.equal((await way.reported(patientId, way.worker)).code, "erased");
  assert.equal(codeOf(await way.house.send(readSymptoms, { patientId }, way.doctor)), "erased");
});
