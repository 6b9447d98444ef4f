import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { openTheWatch } from "../../../scenarios/under-watch.ts";
import { codeOf } from "../../../server/test-house.ts";
import { answerAlert, readAlerts } from "../../alerts/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import type { Found } from "../examination.ts";
import { readMonitoring } from "../operations.ts";

/* Requirement D14: what is found, put right, and told to a doctor, through the real house. */

let way: Awaited<ReturnType<typeof openTheWatch>>;
before(async () => {
  way = await openTheWatch();
});
after(() => way.house.close());

const ecg = (qtcf: number): Found => ({ kind: "ecg", qtcf });
const blood = (hemoglobin: number): Found => ({ kind: "blood-count", hemoglobin, platelets: null, neutrophils: null });
const pastLimit = async (patientId: never) => (await way.waits(patientId))["value-past-limit"];

test("a worker records an ECG of 512 ms, and at the same moment it waits for the doctor, with the drugs that may have done it", async () => {
  const { patientId } = await way.watched();
  way.dawn(9);
  const { code, examinationId } = await way.examined(patientId, ecg(512), day(9), way.worker, way.id(), "read twice");
  assert.equal(code, "done");
  assert.deepEqual(await pastLimit(patientId), {
    kind: "ecg",
    reading: "qtcf",
    code: "qtcf-500",
    value: 512,
    is: "above",
    limit: 500,
    unit: "ms",
    on: day(9),
    drugs: ["Bdq", "Mfx"],
  });
  const { examinations } = await way.readMonitoring(patientId);
  const [read] = examinations;
  assert.deepEqual([read?.examinationId, read?.found, read?.note], [examinationId, ecg(512), "read twice"]);
  assert.equal(read?.by.memberId, way.worker.member);
  assert.deepEqual(
    read?.limits.map(({ code: limit, weight, source }) => [limit, weight, source.confidence]),
    [["qtcf-500", "act", "verified"]],
  );
  const [row] = await way.house.look<{ note: Buffer }>("select note from monitoring.examination where id = $1", [
    examinationId,
  ]);
  assert.ok(row && !row.note.includes("twice"), "what somebody writes is sealed");
});

test("a value that is merely watched is said beside the number, and calls nobody", async () => {
  const { patientId } = await way.watched();
  way.dawn(9);
  await way.examined(patientId, ecg(485), day(9));
  assert.equal(await pastLimit(patientId), undefined);
  const [read] = (await way.readMonitoring(patientId)).examinations;
  assert.deepEqual(
    read?.limits.map(({ code, weight }) => [code, weight]),
    [["qtcf-480", "watch"]],
  );
});

test("what was mistyped is put right: the alert goes, both stay readable, and nobody amends it twice", async () => {
  const { patientId } = await way.watched();
  way.dawn(9);
  const wrong = await way.examined(patientId, ecg(521), day(9));
  const right = await way.amended(patientId, wrong.examinationId, { found: ecg(421), on: day(9) });
  assert.equal(right.code, "done");
  assert.equal(await pastLimit(patientId), undefined);
  const { examinations } = await way.readMonitoring(patientId);
  const stood = examinations.map(({ examinationId, amended, amends, because, limits }) => ({
    examinationId,
    amended,
    amends,
    because,
    limits: limits.length,
  }));
  assert.deepEqual(stood, [
    {
      examinationId: right.examinationId,
      amended: false,
      amends: wrong.examinationId,
      because: "mistyped",
      limits: 0,
    },
    { examinationId: wrong.examinationId, amended: true, amends: null, because: null, limits: 0 },
  ]);
  assert.equal((await way.amended(patientId, wrong.examinationId, { found: ecg(431) })).code, "already-amended");
  // The other way round: what stands now was past the limit all along.
  assert.equal((await way.amended(patientId, right.examinationId, { found: ecg(541), on: day(9) })).code, "done");
  assert.equal(((await pastLimit(patientId)) as { value?: number } | undefined)?.value, 541);
});

test("what was another patient's is taken back, and nothing stands in its place", async () => {
  const { patientId } = await way.watched();
  way.dawn(9);
  const wrong = await way.examined(patientId, ecg(512), day(9));
  const back = await way.amended(patientId, wrong.examinationId, { because: "another-patient", on: day(9) });
  assert.equal(back.code, "done");
  assert.equal(await pastLimit(patientId), undefined);
  const { plan, examinations } = await way.readMonitoring(patientId);
  assert.deepEqual(
    examinations.map(({ found, amended }) => [found === null, amended]),
    [
      [true, false],
      [false, true],
    ],
  );
  const slots = plan?.lines.find(({ kind }) => kind === "ecg")?.slots ?? [];
  assert.ok(slots.every(({ standing }) => standing !== "done"));
  assert.equal((await way.amended(patientId, back.examinationId, { found: ecg(400) })).code, "already-amended");
});

test("a fall is reckoned from the first blood count of the treatment, also when that one is put right later", async () => {
  const { patientId } = await way.watched();
  const first = await way.examined(patientId, blood(11), day(1));
  way.dawn(15);
  await way.examined(patientId, blood(9), day(15));
  // 9 is 18 % less than 11, and 25 % less than 12.
  assert.equal(await pastLimit(patientId), undefined);
  await way.amended(patientId, first.examinationId, { found: blood(12), on: day(1) });
  const facts = (await pastLimit(patientId)) as { code?: string; value?: number } | undefined;
  assert.deepEqual([facts?.code, facts?.value], ["hemoglobin-fall-25", 25]);
  // Put right once more, it fell further: a doctor who saw the first number is told the second.
  const twelve = (await way.readMonitoring(patientId)).examinations.find(
    ({ amends }) => amends === first.examinationId,
  );
  const thirteen = await way.amended(patientId, twelve?.examinationId as never, { found: blood(13), on: day(1) });
  assert.equal(((await pastLimit(patientId)) as { value?: number } | undefined)?.value, 30.8);
  // And with the first one taken back there is nothing to compare with.
  await way.amended(patientId, thirteen.examinationId, { because: "another-patient" });
  assert.equal(await pastLimit(patientId), undefined);
});

test("what a doctor answered stays down, and a new value past the limit waits anew", async () => {
  const { patientId } = await way.watched();
  way.dawn(9);
  await way.examined(patientId, ecg(512), day(9));
  const { open } = await way.house.act(readAlerts, { patientId }, way.doctor);
  const answer = {
    patientId,
    alertId: open[0]?.alertId as never,
    answerId: way.id(),
    words: "potassium given, again tomorrow",
  };
  await way.house.act(answerAlert, answer, way.doctor);
  way.dawn(10);
  await way.examined(patientId, ecg(440), day(10));
  assert.equal(await pastLimit(patientId), undefined);
  way.dawn(11);
  await way.examined(patientId, ecg(530), day(11));
  assert.equal(((await pastLimit(patientId)) as { value?: number } | undefined)?.value, 530);
});

test("what is copied from old papers calls nobody, unless it belongs to the treatment that runs", async () => {
  const { patientId } = await way.watched();
  way.dawn(60);
  await way.examined(patientId, ecg(512), day(-40));
  assert.equal(await pastLimit(patientId), undefined);
  await way.examined(patientId, ecg(513), day(-20));
  assert.equal(((await pastLimit(patientId)) as { value?: number } | undefined)?.value, 513);
  // Nobody is on treatment here: a month counts, and no more.
  const other = await way.patient();
  await way.examined(other, blood(7), day(20));
  assert.equal(await pastLimit(other), undefined);
  await way.examined(other, blood(7.1), day(31));
  assert.deepEqual(((await pastLimit(other)) as { drugs?: string[] } | undefined)?.drugs, []);
});

test("what cannot be is refused", async () => {
  const { patientId } = await way.watched();
  assert.equal((await way.examined(patientId, ecg(400), day(2))).code, "day-not-begun");
  const kept = await way.examined(patientId, ecg(400), day(1));
  assert.equal((await way.examined(patientId, ecg(410), day(1), way.worker, kept.examinationId)).code, "already-added");
  assert.equal((await way.amended(patientId, way.id(), { found: ecg(400) })).code, "no-such-examination");
  assert.equal((await way.amended(patientId, kept.examinationId, { found: blood(9) })).code, "another-kind");
  assert.equal(
    (await way.amended(patientId, kept.examinationId, { found: ecg(400), on: day(2) })).code,
    "day-not-begun",
  );
  const again = { found: ecg(402), examinationId: kept.examinationId };
  assert.equal((await way.amended(patientId, kept.examinationId, again)).code, "already-added");
  // Somebody else's examination is not there, whoever asks.
  const { patientId: other } = await way.watched();
  assert.equal((await way.amended(other, kept.examinationId, { found: ecg(402) })).code, "no-such-examination");
});

test("who may: the worker who looks after them and the doctor record, a supervisor reads, and nobody from elsewhere", async () => {
  const { patientId } = await way.watched();
  const supervisor = await way.ours.member("supervisor", way.ours.district);
  const stranger = await way.ours.member("worker", way.phc);
  const elsewhere = await (await way.house.organisation()).member("doctor", null);
  for (const by of [supervisor, stranger, way.lab, way.neighbour, elsewhere]) {
    assert.equal((await way.examined(patientId, ecg(512), day(1), by)).code, "not-allowed");
  }
  assert.equal((await way.examined(patientId, ecg(440), day(1), way.doctor)).code, "done");
  for (const by of [way.worker, way.doctor, supervisor])
    assert.equal((await way.readMonitoring(patientId, by)).examinations.length, 1);
  for (const by of [stranger, way.lab, way.neighbour, elsewhere])
    assert.equal(codeOf(await way.house.send(readMonitoring, { patientId }, by)), "not-allowed");
});

test("a request that is sent twice is done once, and sixteen at once leave one of each", async () => {
  const { patientId } = await way.watched();
  const sixteen = <Done>(act: (n: number) => Promise<Done>) =>
    Promise.all(Array.from({ length: 16 }, (_, n) => act(n)));
  const [same, wrong] = [way.id(), await way.examined(patientId, ecg(420), day(1))];
  const added = await sixteen(() => way.examined(patientId, ecg(430), day(1), way.worker, same));
  assert.equal(added.filter(({ code }) => code === "done").length, 1);
  assert.ok(added.every(({ code }) => code === "done" || code === "already-added"));
  const amended = await sixteen((n) => way.amended(patientId, wrong.examinationId, { found: ecg(505 + n) }));
  assert.deepEqual(
    [
      amended.filter(({ code }) => code === "done").length,
      amended.filter(({ code }) => code === "already-amended").length,
    ],
    [1, 15],
  );
  const open = await way.waits(patientId);
  const [stands] = (await way.readMonitoring(patientId)).examinations.filter(({ limits }) => limits.length > 0);
  assert.equal((open["value-past-limit"] as { value?: number })?.value, stands?.limits[0]?.value);
  // Sixteen different ones: each is kept, and each that is past the limit waits.
  await sixteen((n) => way.examined(patientId, ecg(496 + n), day(1)));
  const [waiting] = await way.house.look<{ count: number }>(
    "select count(*)::int from alerts.alert where patient = $1 and ended_at is null",
    [patientId],
  );
  // 501 to 511 are eleven, and one that was amended above.
  assert.equal(waiting?.count, 12);
});

test("nothing is recorded of whoever was erased, and nothing of them is shown", async () => {
  const { patientId } = await way.watched();
  await way.examined(patientId, ecg(430), day(1), way.worker, way.id(), "said her name");
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, top);
  assert.equal((await way.examined(patientId, ecg(400), day(1))).code, "erased");
  assert.equal(codeOf(await way.house.send(readMonitoring, { patientId }, way.doctor)), "erased");
  const { patients } = await way.due();
  assert.ok(patients.every((one) => one.patientId !== patientId));
});
