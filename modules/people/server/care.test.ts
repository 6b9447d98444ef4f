import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay, today } from "../../../scenarios/on-the-way.ts";
import { codeOf, type TestHouse } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { endAssignment } from "../../staff/operations.ts";
import {
  assignWorker,
  endCare,
  erasePatient,
  findPatients,
  readPatient,
  recordMeasures,
  registerPatient,
} from "../operations.ts";
import { testRegistration } from "../test-registration.ts";

/* Who looks after a patient, and what is left when they are erased. */

type Member = Claims & { assignment: string };
let house: TestHouse;
let phc: string;
let worker: Claims;
let other: Member;
let doctor: Claims;
let supervisor: Claims;
let superAdmin: Claims;
let newWorker: () => Promise<Member>;

before(async () => {
  const way = await openTheWay();
  ({ house, phc, worker, doctor } = way);
  newWorker = () => way.ours.member("worker", phc);
  other = await newWorker();
  supervisor = await way.ours.member("supervisor", way.ours.district);
  superAdmin = await way.ours.member("super-admin", null);
});
after(() => house.close());

async function registered(name: string, number: string) {
  const input = testRegistration(
    { patientId: house.newId(), placeId: phc, on: today },
    { name, phone: { number, of: "own" } },
  );
  await house.act(registerPatient, input, worker);
  return input;
}

test("a worker sees whom they look after, until that ends or their role does", async () => {
  const { patientId } = await registered("Mangri Kujur", "9800088888");
  const read = (by: Claims) => house.send(readPatient, { patientId }, by).then(codeOf);
  assert.equal(await read(other), "not-allowed");
  const careId = house.newId() as never;
  await house.act(assignWorker, { patientId, careId, memberId: other.member as never }, supervisor);
  assert.equal(await read(other), "done");
  await house.act(endCare, { patientId, memberId: worker.member as never }, doctor);
  assert.equal(await read(worker), "not-allowed");
  assert.equal(
    codeOf(await house.send(endCare, { patientId, memberId: other.member as never }, doctor)),
    "last-worker",
  );
  const noWorker = { patientId, careId: house.newId() as never, memberId: doctor.member as never };
  assert.equal(codeOf(await house.send(assignWorker, noWorker, doctor)), "no-such-worker");
  const leaving = await newWorker();
  await house.act(
    assignWorker,
    { patientId, careId: house.newId() as never, memberId: leaving.member as never },
    doctor,
  );
  assert.equal(await read(leaving), "done");
  const end = { memberId: leaving.member, assignmentId: leaving.assignment, reason: "left" } as never;
  await house.act(endAssignment, end, superAdmin);
  assert.equal(await read(leaving), "not-allowed");
});

test("an erased patient is read by nobody, found by nothing, and counted still", async () => {
  const { patientId } = await registered("Phulmani Soren", "9800077777");
  assert.equal(codeOf(await house.send(erasePatient, { patientId, because: "asked-for-it" }, doctor)), "not-allowed");
  await house.act(erasePatient, { patientId, because: "asked-for-it" }, superAdmin);
  await house.act(erasePatient, { patientId, because: "asked-for-it" }, superAdmin);
  assert.equal(codeOf(await house.send(readPatient, { patientId }, worker)), "erased");
  assert.deepEqual((await house.act(findPatients, { search: "Phulmani Soren" }, doctor)).patients, []);
  assert.deepEqual((await house.act(findPatients, { search: "9800077777" }, doctor)).patients, []);
  const measure = {
    patientId,
    measureId: house.newId() as never,
    on: today as never,
    body: { heightCm: null, weightKg: 44 },
  };
  assert.equal(codeOf(await house.send(recordMeasures, measure, worker)), "erased");
  assert.equal((await house.look("select from people.patient where id = $1", [patientId])).length, 1);
  const nobody = { patientId: house.newId() as never, because: "asked-for-it" } as const;
  assert.equal(codeOf(await house.send(erasePatient, nobody, superAdmin)), "no-such-patient");
});

test("every look at a patient leaves a leaf that names them, also one that was refused", async () => {
  const { patientId } = await registered("Etwari Bhagat", "9800099999");
  await house.act(readPatient, { patientId }, worker);
  await house.act(findPatients, { search: "Etwari" }, doctor);
  await house.send(readPatient, { patientId }, other);
  const leaves = await house.look<{ operation: string; actor: string; outcome: string; people: string[] }>(
    `select operation, actor, outcome, people from house.audit_leaf
     where asked_by is null and ($1 = any (people) or subject ->> 'patientId' = $1::text) order by xid, id`,
    [patientId],
  );
  assert.deepEqual(
    leaves.map(({ operation, actor, outcome }) => [operation, actor, outcome]),
    [
      ["people.registerPatient", worker.member, "done"],
      ["people.readPatient", worker.member, "done"],
      ["people.findPatients", doctor.member, "done"],
      ["people.readPatient", other.member, "refused:not-allowed"],
    ],
  );
});
