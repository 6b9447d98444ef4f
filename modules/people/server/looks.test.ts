import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readTreatments } from "../../treatment/operations.ts";
import { onlyLooks, partOf } from "../look.ts";
import { findPatients, readLooks, readPatient } from "../operations.ts";

/* Who looked at a record, as the chart shows it: from the audit, which nobody else reads. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

const looksAt = (patientId: never, more: object = {}, by = way.doctor) =>
  way.house.act(readLooks, { patientId, ...more }, by);

test("every look and every change is there, the newest first, with whoever did it; what the house did itself is not", async () => {
  const { patientId, episodeId } = await way.onTreatment();
  assert.ok(episodeId);
  way.house.clock.now += 60_000;
  await way.house.act(readPatient, { patientId }, way.worker);
  way.house.clock.now += 60_000;
  await way.house.act(readTreatments, { patientId }, way.doctor);
  way.house.clock.now += 60_000;
  const { looks, next } = await looksAt(patientId);
  assert.equal(next, null);
  assert.deepEqual(
    looks.slice(0, 2).map(({ operation, by }) => [operation, by.memberId]),
    [
      ["treatment.readTreatments", way.doctor.member],
      ["people.readPatient", way.worker.member],
    ],
  );
  // Registered, a film sent and added, a result, a decision, a treatment: all of it, and whoever asks now.
  const again = (await looksAt(patientId)).looks.map(({ operation }) => operation);
  assert.equal(again[0], "people.readLooks");
  for (const one of [
    "treatment.startTreatment",
    "people.registerPatient",
    "diagnosis.addXray",
    "diagnosis.enterResult",
    "diagnosis.decide",
  ])
    assert.ok(again.includes(one), one);
});

test("a look that was refused is in it, and says so; somebody else's record is not", async () => {
  const [patientId, other] = [await way.patient(), await way.patient()];
  assert.notEqual(codeOf(await way.house.send(readTreatments, { patientId }, way.neighbour)), "done");
  await way.house.act(readPatient, { patientId: other }, way.doctor);
  const { looks } = await looksAt(patientId);
  assert.ok(looks.every(({ operation }) => operation !== "people.readPatient"));
});

test("a list that showed somebody counts as a look at them", async () => {
  const patientId = await way.patient();
  way.house.clock.now += 60_000;
  await way.house.act(findPatients, { patientIds: [patientId], limit: 10 }, way.doctor);
  assert.equal((await looksAt(patientId)).looks[0]?.operation, "people.findPatients");
});

test("page by page, none twice and none left out, also of one moment", async () => {
  const patientId = await way.patient();
  for (let n = 0; n < 230; n += 1) await way.house.act(readPatient, { patientId }, way.doctor);
  // Whoever reads does so later than what they read.
  way.house.clock.now += 1;
  const first = await looksAt(patientId);
  assert.equal(first.looks.length, 200);
  const rest = await looksAt(patientId, { after: first.next });
  // 230 of the doctor's and the registration; whoever reads on does not meet their own reading.
  assert.equal(first.looks.length + rest.looks.length, 230 + 1);
  assert.equal(codeOf(await way.house.send(readLooks, { patientId, after: "nonsense" }, way.doctor)), "page-unknown");
});

test("a worker, a laboratory and a doctor of another district do not read it", async () => {
  const patientId = await way.patient();
  for (const by of [way.worker, way.lab, way.neighbour])
    assert.notEqual(codeOf(await way.house.send(readLooks, { patientId }, by)), "done");
});

test("another organisation's leaves about the same id are never shown", async () => {
  const patientId = await way.patient();
  const theirs = await way.house.organisation();
  const leaf = [theirs.id, way.house.newId(), [patientId], new Date(way.house.clock.now)];
  await way.house.look(
    `insert into house.audit_leaf (id, organisation, at, operation, surface, actor, outcome, people)
     values ($2, $1, $4, 'people.readPatient', 'test', 'x', 'done', $3)`,
    leaf,
  );
  assert.ok((await looksAt(patientId)).looks.every(({ operation }) => operation !== "people.readPatient"));
});

test("what only looked, and what changed something, by its name", () => {
  assert.deepEqual(
    ["people.readPatient", "diagnosis.openXray", "treatment.startTreatment", "alerts.answerAlert"].map(onlyLooks),
    [true, true, false, false],
  );
  assert.equal(partOf("videoObservation.judgeClip"), "videoObservation");
});
