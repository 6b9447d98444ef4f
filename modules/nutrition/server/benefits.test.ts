import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheKitchen } from "../../../scenarios/eats-by-a-plan.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { codeOf } from "../../../server/test-house.ts";
import { takeBackBenefit } from "../operations.ts";

/* Requirement D22: which nutrition benefit was due, and what came of it. */

let way: Awaited<ReturnType<typeof openTheKitchen>>;
before(async () => {
  way = await openTheKitchen();
});
after(() => way.house.close());

const takenBack = async (patientId: never, paymentId: never, by = way.worker) =>
  codeOf(await way.house.send(takeBackBenefit, { patientId, paymentId, why: "wrong-month" }, by));

test("months that began are due, what came is summed, and what did not says why", async () => {
  way.dawn(1);
  const ids = await way.onTreatment();
  way.dawn(65);
  assert.equal((await way.benefit(ids)).code, "done");
  const nothing = { month: 2, paid: false, rupees: null, paidOn: null, because: "rejected" as const };
  assert.equal((await way.benefit(ids, nothing)).code, "done");
  const { months, sums, payments } = await way.ledger(ids.patientId);
  assert.deepEqual(
    months.map(({ month, from }) => [month, from]),
    [
      [1, "2026-11-21"],
      [2, "2026-12-21"],
      [3, "2027-01-21"],
    ],
  );
  assert.deepEqual(sums, { monthsDue: 3, monthsPaid: 1, rupeesDue: 3000, rupeesPaid: 1000 });
  assert.deepEqual(
    payments.map(({ month, paid, because }) => [month, paid, because]),
    [
      [2, false, "rejected"],
      [1, true, null],
    ],
  );
  way.dawn(1);
});

test("of sixteen who write the same month down as paid at once, one does", async () => {
  const ids = await way.onTreatment();
  // Nobody writes before all who have a connection stand at the door: else the first is done before the second looks.
  await way.house.look("begin");
  await way.house.look("lock table nutrition.payment in exclusive mode");
  const writing = Promise.all(Array.from({ length: 16 }, async () => (await way.benefit(ids)).code));
  await way.house.until(async () => (await way.house.blocked()) === 12);
  await way.house.look("commit");
  const codes = await writing;
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "paid-already")]);
  assert.equal((await way.ledger(ids.patientId)).sums.rupeesPaid, 1000);
});

test("money that failed at first and came later takes the place of the failure; what was paid does not become unpaid", async () => {
  const ids = await way.onTreatment();
  const failed = { paid: false, rupees: null, paidOn: null, because: "no-bank-account" as const };
  assert.equal((await way.benefit(ids, failed)).code, "done");
  const { paymentId } = await way.benefit(ids, { reference: "NPY/8876/Radha" });
  assert.equal((await way.benefit(ids, failed)).code, "paid-already");
  const read = await way.ledger(ids.patientId);
  assert.deepEqual(
    read.payments.map(({ paid, replaced, reference }) => [paid, replaced, reference]),
    [
      [true, false, "NPY/8876/Radha"],
      [false, true, null],
    ],
  );
  const [row] = await way.house.look<{ reference: Buffer }>("select reference from nutrition.payment where id = $1", [
    paymentId,
  ]);
  assert.ok(row && !row.reference.includes("Radha"), "the reference is sealed");
});

test("what was wrong is taken back once, stays readable, and makes room", async () => {
  const ids = await way.onTreatment();
  const { paymentId } = await way.benefit(ids, { rupees: 500 });
  const codes = await Promise.all(Array.from({ length: 16 }, () => takenBack(ids.patientId, paymentId)));
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "withdrawn-already")]);
  assert.equal((await way.benefit(ids)).code, "done");
  const { payments, sums } = await way.ledger(ids.patientId);
  assert.deepEqual(
    payments.map(({ rupees, takenBack: back }) => [rupees, back?.why]),
    [
      [1000, undefined],
      [500, "wrong-month"],
    ],
  );
  assert.equal(sums.rupeesPaid, 1000);
  const other = await way.onTreatment();
  assert.equal(await takenBack(other.patientId, paymentId), "no-such-payment");
});

test("no month before its time, of another treatment, or after the end; no day that has not come", async () => {
  way.dawn(1);
  const ids = await way.onTreatment();
  assert.equal((await way.benefit(ids, { month: 2 })).code, "month-not-begun");
  assert.equal((await way.benefit(ids, { paidOn: day(2) })).code, "day-not-begun");
  assert.equal((await way.benefit(ids, { paidOn: day(0) })).code, "before-treatment");
  const other = await way.onTreatment();
  assert.equal((await way.benefit({ ...ids, episodeId: other.episodeId })).code, "no-such-treatment");
  await way.house.look(
    "update treatment.episode set closed_on = $2, closed_at = now(), outcome = 'died' where id = $1",
    [ids.episodeId, day(5)],
  );
  way.dawn(40);
  assert.equal((await way.benefit(ids, { month: 2 })).code, "after-treatment");
  assert.equal((await way.ledger(ids.patientId)).sums.rupeesDue, 1000, "a month that never came is not due");
  way.dawn(1);
});

test("the food supplement is for two months, for whoever began below BMI 18.5", async () => {
  way.dawn(1);
  const ids = await way.onTreatment();
  // 43 kg at 156 cm.
  assert.deepEqual((await way.ledger(ids.patientId)).supplement, { due: true, bodyMass: 17.7, months: 2 });
  const food = { kind: "supplement" as const, rupees: null };
  assert.equal((await way.benefit(ids, food)).code, "done");
  assert.equal((await way.benefit(ids)).code, "done", "money of the same month is another matter");
  way.dawn(65);
  assert.equal((await way.benefit(ids, { ...food, month: 3 })).code, "not-due-for-supplement");
  way.dawn(1);
});

test("the supervisor and their worker write; the doctor reads; nobody else does either", async () => {
  const ids = await way.onTreatment();
  const { paymentId, code } = await way.benefit(ids, {}, way.supervisor);
  assert.equal(code, "done");
  assert.equal((await way.benefit(ids, { month: 2 }, way.doctor)).code, "not-allowed");
  assert.equal(await takenBack(ids.patientId, paymentId, way.doctor), "not-allowed");
  assert.equal((await way.ledger(ids.patientId, way.doctor)).sums.monthsPaid, 1);
  for (const by of [way.lab, way.neighbour, await way.ours.member("worker", way.phc)]) {
    assert.equal((await way.benefit(ids, { month: 2 }, by)).code, "not-allowed");
    await assert.rejects(way.ledger(ids.patientId, by), /not-allowed/);
  }
});
