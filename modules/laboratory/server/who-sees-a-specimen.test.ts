import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { foundResistant, openTheLab } from "../../../scenarios/at-the-lab.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readDiagnosis, readResults } from "../../diagnosis/operations.ts";
import { erasePatient, findPatients, labelPatients, readPatient } from "../../people/operations.ts";
import { addFacility } from "../../places/operations.ts";
import { cancelRequest, readRequests, readSpecimen } from "../operations.ts";

/* Requirements D5 and S3: a laboratory works from its own queue, and sees the label of a specimen and no record. */

let lab: Awaited<ReturnType<typeof openTheLab>>;
before(async () => {
  lab = await openTheLab();
});
after(() => lab.house.close());

test("a laboratory outside the patient's area sees the label of a specimen, and nothing else of the person", async () => {
  const patientId = await lab.patient();
  const { specimenId } = await lab.onItsWay(patientId, { note: "second sample" });
  const [work] = (await lab.work({ state: "on-the-way" })).work.filter((one) => one.specimenId === specimenId);
  assert.ok(work);
  const label = { name: work.name, sex: "female", age: 29 };
  assert.match(work.name, /^Patient /);
  assert.deepEqual(work, {
    specimenId,
    labId: lab.labId,
    labName: "Mandal laboratory",
    labNameHindi: null,
    ...label,
    kind: "sputum",
    purpose: "diagnosis",
    missing: ["xpert"],
    collectedOn: "2026-11-21",
    receivedOn: null,
    labNumber: null,
    since: "2026-11-21",
  });
  await lab.receives(specimenId, "2026-11-21", "417");
  // A result of another specimen belongs to the record, and not to this laboratory.
  await lab.result(patientId);
  const { resultId } = await lab.reports(specimenId, { finding: foundResistant, note: "read twice" });
  assert.deepEqual(await lab.specimen(specimenId), {
    ...label,
    kind: "sputum",
    purpose: "diagnosis",
    tests: ["xpert"],
    askedOn: "2026-11-21",
    collectedOn: "2026-11-21",
    note: "second sample",
    received: { on: "2026-11-21", labNumber: "417" },
    rejected: null,
    results: [
      {
        resultId,
        takenOn: "2026-11-21",
        foundOn: "2026-11-21",
        finding: { test: "xpert", found: "found-rif-resistant" },
        called: null,
        note: "read twice",
      },
    ],
  });
  const { technician } = lab;
  for (const operation of [readPatient, readRequests, readResults, readDiagnosis] as const) {
    assert.equal(codeOf(await lab.house.send(operation, { patientId }, technician)), "not-allowed", operation.name);
  }
  assert.equal(codeOf(await lab.house.send(labelPatients, { patientIds: [patientId] }, technician)), "not-allowed");
  const found = await lab.house.act(findPatients, { patientIds: [patientId] }, technician);
  assert.deepEqual(found.patients, []);
});

test("whoever looks at a queue is written down beside those who stand in it", async () => {
  const patientId = await lab.patient();
  await lab.onItsWay(patientId);
  await lab.work({ state: "on-the-way" });
  await lab.pending();
  for (const [operation, actor] of [
    ["laboratory.listLabWork", lab.technician.member],
    ["laboratory.listPendingTests", lab.doctor.member],
  ]) {
    const leaves = await lab.house.look(
      "select from house.audit_leaf where operation = $1 and actor like '%' || $2 and $3 = any (people)",
      [operation, actor, patientId],
    );
    assert.equal(leaves.length, 1, operation);
  }
});

test("a laboratory touches its own specimens only, and whoever works over several sees the work of them all", async () => {
  const patientId = await lab.patient();
  const { specimenId } = await lab.onItsWay(patientId, {}, true);
  const otherLab = await lab.facility("Other laboratory", ["smear"]);
  const other = await lab.ours.member("lab", otherLab);
  const both = await lab.ours.member("lab", lab.labDistrict);
  const all = await lab.ours.member("lab", null);
  const theirs = await lab.onItsWay(await lab.patient(), { labId: otherLab });

  const there = { labId: otherLab };
  assert.equal(codeOf(await lab.house.send(readSpecimen, { ...there, specimenId }, other)), "no-such-specimen");
  assert.equal(await lab.rejects(specimenId, there, other), "no-such-specimen");
  assert.equal((await lab.reports(specimenId, there, other)).code, "no-such-specimen");
  assert.equal(codeOf(await lab.house.send(readSpecimen, { labId: lab.labId, specimenId }, other)), "not-allowed");
  assert.equal(await lab.receives(theirs.specimenId), "no-such-specimen");

  const idsOf = async (by: typeof other) => {
    const [here, coming] = [
      await lab.work({ limit: 100 }, by),
      await lab.work({ state: "on-the-way", limit: 100 }, by),
    ];
    return [...here.work, ...coming.work].map((one) => one.specimenId);
  };
  assert.deepEqual(await idsOf(other), [theirs.specimenId]);
  assert.ok(!(await idsOf(lab.technician)).includes(theirs.specimenId));
  // The laboratory role over the patient's own area, in which no laboratory of this specimen lies.
  assert.deepEqual(await idsOf(lab.lab), []);
  for (const by of [both, all]) {
    const seen = await idsOf(by);
    assert.ok(seen.includes(specimenId) && seen.includes(theirs.specimenId));
  }
});

test("tests are asked of a laboratory, and of one of our own organisation", async () => {
  const patientId = await lab.patient();
  const ask = async (labId: never) => (await lab.asks(patientId, { labId })).code;
  assert.equal(await ask(lab.phc as never), "no-such-lab");
  assert.equal(await ask(await lab.facility("X-rays only", ["x-ray", "tb-treatment"])), "no-such-lab");
  assert.equal(await ask(lab.ours.district as never), "no-such-lab");
  assert.equal(await ask(lab.id()), "no-such-lab");
  assert.equal(await ask(await lab.facility("A microscope", ["smear"], lab.ours.district)), "done");

  const others = await lab.house.organisation();
  const theirLab = lab.id();
  const placed = { placeId: theirLab, parentId: others.district, type: "phc", name: "Theirs", services: ["culture"] };
  await lab.house.act(addFacility, placed as never, others.builder);
  assert.equal(await ask(theirLab), "no-such-lab");
  const { specimenId } = await lab.onItsWay(patientId);
  const [technician, doctor] = [await others.member("lab", null), await others.member("doctor", null)];
  for (const state of ["on-the-way", "in-the-lab"] as const) {
    assert.deepEqual((await lab.work({ state }, technician)).work, []);
  }
  assert.deepEqual((await lab.pending({}, doctor)).pending, []);
  const read = (labId: never) => lab.house.send(readSpecimen, { labId, specimenId }, technician).then(codeOf);
  assert.equal(await read(theirLab), "no-such-specimen");
  assert.equal(await read(lab.labId), "not-allowed");
});

test("a request is touched in the record in which it stands, and nowhere else", async () => {
  const [patientId, another] = [await lab.patient(), await lab.patient()];
  const { requestId } = await lab.asks(patientId);
  assert.equal((await lab.collects(another, requestId)).code, "no-such-request");
  const cancel = { patientId: another, requestId, why: "asked-twice" as const };
  assert.equal(codeOf(await lab.house.send(cancelRequest, cancel, lab.doctor)), "no-such-request");
  assert.equal((await lab.collects(patientId, requestId, {}, lab.neighbour)).code, "not-allowed");
  const named = { specimenId: lab.id() };
  assert.equal((await lab.collects(patientId, requestId, named)).code, "done");
  assert.equal((await lab.collects(patientId, requestId, named)).code, "already-added");
  const { requestId: second } = await lab.asks(another);
  assert.equal((await lab.collects(another, second, named)).code, "already-added");
});

test("whose tests are not done is shown to those who treat them, a worker's own to the worker", async () => {
  const patientId = await lab.patient();
  const { requestId } = await lab.asks(patientId, { purpose: "follow-up", tests: ["culture", "smear"] });
  const mine = async (by = lab.doctor) =>
    (await lab.pending({ limit: 100 }, by)).pending.filter((one) => one.requestId === requestId);
  const [one] = await mine();
  assert.deepEqual(one, {
    requestId,
    patientId,
    name: one?.name,
    sex: "female",
    age: 29,
    village: "Naya Tola",
    state: "to-collect",
    missing: ["culture", "smear"],
    purpose: "follow-up",
    labId: lab.labId,
    labName: "Mandal laboratory",
    labNameHindi: null,
    since: "2026-11-21",
    rejected: null,
  });
  assert.equal((await mine(lab.worker)).length, 1);
  assert.equal((await mine(await lab.ours.member("supervisor", lab.ours.district))).length, 1);
  // Of nobody else's patients is it even said how many there are.
  for (const by of [lab.neighbour, await lab.ours.member("worker", lab.phc)]) {
    const { counts, pending, next } = await lab.pending({ limit: 1 }, by);
    assert.deepEqual([pending, next], [[], null]);
    assert.ok(counts.every(({ count }) => count === 0));
  }
});

test("whoever was erased appears in no list, and nothing is written of them any more", async () => {
  const patientId = await lab.patient();
  const [coming, here] = [await lab.onItsWay(patientId), await lab.onItsWay(patientId, {}, true)];
  const { requestId } = await lab.asks(patientId);
  const counts = async () => [(await lab.work()).counts, (await lab.pending()).counts];
  const before = await counts();
  const top = await lab.ours.member("super-admin", null);
  await lab.house.act(erasePatient, { patientId, because: "asked-for-it" }, top);

  const lists = [
    ...(await lab.work({ limit: 100 })).work.map(({ specimenId }) => specimenId),
    ...(await lab.work({ state: "on-the-way", limit: 100 })).work.map(({ specimenId }) => specimenId),
  ];
  assert.ok(!lists.includes(coming.specimenId) && !lists.includes(here.specimenId));
  assert.ok((await lab.pending({ limit: 100 })).pending.every((one) => one.patientId !== patientId));
  const total = (all: { count: number }[][]) => all.map((list) => list.reduce((sum, { count }) => sum + count, 0));
  assert.deepEqual(
    total(await counts()),
    total(before).map((count, list) => count - (list === 0 ? 2 : 3)),
  );

  assert.equal(await lab.receives(coming.specimenId), "no-such-specimen");
  assert.equal(await lab.rejects(here.specimenId), "erased");
  assert.equal((await lab.reports(here.specimenId)).code, "erased");
  assert.equal((await lab.copies(patientId, here.specimenId)).code, "erased");
  assert.equal((await lab.collects(patientId, requestId)).code, "erased");
  assert.equal((await lab.asks(patientId)).code, "erased");
  const read = { labId: lab.labId, specimenId: here.specimenId };
  assert.equal(codeOf(await lab.house.send(readSpecimen, read, lab.technician)), "erased");
});
