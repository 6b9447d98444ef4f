import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { openWithChildren, today as day } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { correctChild, endAsSame, eraseChild, readChild } from "../../children/operations.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";
import { followReferral, listReferrals, readGrowth, recordMeasure, takeBackMeasure } from "../operations.ts";

type Measure = InputOf<typeof recordMeasure>;

const today = day as CalendarDay;
let world: Awaited<ReturnType<typeof openWithChildren>>;
let doctor: Claims;
before(async () => {
  world = await openWithChildren();
  doctor = await world.ours.member("doctor", world.ours.district);
});
after(() => world.house.close());

const id = () => world.house.newId() as never;
/** 14 months. */
const born = { day: addDays(today, -426), exact: true };
const registered = async (by: Claims = world.worker, of = born) => (await world.registered(by, { born: of })).childId;

const nothing = { weightKg: null, heightCm: null, lying: null, headCm: null, muacMm: null, oedema: null, ill: [] };
const measure = (childId: string, more: Partial<Measure>): Measure => ({
  ...{ childId: childId as never, measureId: id(), on: today },
  ...nothing,
  ...more,
});
const tells = (input: Measure, by: Claims = world.worker) => world.house.send(recordMeasure, input, by);
const measured = async (childId: string, more: Partial<Measure>, by: Claims = world.worker) => {
  const input = measure(childId, more);
  assert.equal(codeOf(await tells(input, by)), "done");
  return input.measureId;
};
const listed = async (childId: string, of: Claims = doctor, more: object = {}) =>
  (await world.house.act(listReferrals, { limit: 100, ...more }, of)).children.find((one) => one.childId === childId);
const follow = (childId: string, saw: readonly string[], step: string, by: Claims = world.worker) => {
  world.house.clock.now += 1000;
  return world.house.send(
    followReferral,
    { childId, stepId: id(), step, saw: [...saw], on: today, words: "at the centre" } as never,
    by,
  );
};

test("an arm of 114 mm is severe, stands in the doctor's list at once and with today as its day; 115 has two weeks; 125 nobody waits for", async () => {
  const [severe, moderate, well] = [await registered(), await registered(), await registered()];
  await measured(severe, { muacMm: 114 });
  await measured(moderate, { muacMm: 115 });
  await measured(well, { muacMm: 125, oedema: false, weightKg: 9.5, heightCm: 77 });
  const row = await listed(severe);
  assert.deepEqual([row?.measure.wasting, row?.sent.to, row?.by, row?.last], ["SAM", "medical-officer", today, null]);
  const second = await listed(moderate);
  assert.deepEqual([second?.measure.wasting, second?.sent.to, second?.by], ["MAM", "anganwadi", addDays(today, 14)]);
  assert.equal(await listed(well), undefined);
  assert.equal(await listed(moderate, doctor, { severe: true }), undefined);
  assert.equal((await listed(severe, doctor, { severe: true }))?.childId, severe);
});

test("severe and ill belongs in the rehabilitation centre today", async () => {
  const childId = await registered();
  await measured(childId, { muacMm: 110, ill: ["no-appetite"] });
  assert.equal((await listed(childId))?.sent.to, "nutrition-rehabilitation-centre");
});

test("who was thin and is severely thin now stands there for the gravest reason, by the first day", async () => {
  const childId = await registered();
  await measured(childId, { muacMm: 120, on: addDays(today, -40) });
  await measured(childId, { muacMm: 112 });
  const row = await listed(childId);
  assert.deepEqual([row?.sent.code, row?.by], ["sam", addDays(today, -26)]);
});

test("a referral waits until the child was seen: telling, a refusal and a better measure do not end it, and what comes later waits anew", async () => {
  const childId = await registered();
  const first = await measured(childId, { muacMm: 112, on: addDays(today, -3) });
  assert.equal((await listed(childId))?.by, addDays(today, -3));
  for (const step of ["told", "refused", "not-reached"]) {
    assert.equal(codeOf(await follow(childId, [first], step)), "done");
    assert.equal((await listed(childId))?.last?.step, step);
  }
  await measured(childId, { weightKg: 9.4, on: addDays(today, -1) });
  assert.equal((await listed(childId))?.by, addDays(today, -3));
  const last = await measured(childId, { muacMm: 113 });
  const row = await listed(childId);
  assert.deepEqual([row?.by, row?.measureIds, row?.measure.muacMm], [addDays(today, -3), [first, last], 113]);
  assert.equal(codeOf(await follow(childId, [first], "seen", doctor)), "done");
  assert.deepEqual([(await listed(childId))?.by, (await listed(childId))?.last], [today, null]);
  assert.equal(codeOf(await follow(childId, [last], "admitted")), "done");
  assert.equal(await listed(childId), undefined);
  const { steps } = await world.house.act(readGrowth, { childId } as never, world.worker);
  assert.deepEqual(
    steps.map(({ step, words }) => `${step} ${words}`),
    ["admitted", "seen", "not-reached", "refused", "told"].map((step) => `${step} at the centre`),
  );
});

test("what was taken back stays readable, is judged no more and makes nobody wait", async () => {
  const childId = await registered();
  const measureId = await measured(childId, { muacMm: 100 });
  const back = { childId, measureId, takenBackId: id(), why: "measured-wrongly" } as never;
  assert.equal(codeOf(await world.house.send(takeBackMeasure, back, world.worker)), "done");
  assert.equal(await listed(childId), undefined);
  const read = await world.house.act(readGrowth, { childId } as never, world.worker);
  assert.deepEqual([read.measures[0]?.muacMm, read.measures[0]?.takenBack?.why], [100, "measured-wrongly"]);
  const again = { childId, measureId, takenBackId: id(), why: "wrong-child" } as never;
  assert.equal(codeOf(await world.house.send(takeBackMeasure, again, world.worker)), "withdrawn-already");
});

test("a measure of a day to come, before birth, of nothing, of 200 kg, doubled, or of somebody erased is refused", async () => {
  const childId = await registered();
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 130, on: addDays(today, 1) }))), "day-not-begun");
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 130, on: addDays(born.day, -1) }))), "before-birth");
  assert.equal(codeOf(await tells(measure(childId, {}))), "not-understood");
  assert.equal(codeOf(await tells(measure(childId, { weightKg: 200 }))), "not-understood");
  const input = measure(childId, { muacMm: 130 });
  assert.equal(codeOf(await tells(input)), "done");
  assert.equal(codeOf(await tells({ ...input, muacMm: 110 })), "already-added");
  const all = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId, because: "asked-for-it" } as never, all);
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 130 }))), "not-allowed");
});

test("sixteen phones say the same measure at once: one stands", async () => {
  const childId = await registered();
  const input = measure(childId, { weightKg: 9.1 });
  await Promise.all(Array.from({ length: 16 }, () => tells(input)));
  const { measures } = await world.house.act(readGrowth, { childId } as never, doctor);
  assert.equal(measures.length, 1);
});

test("the worker's phone is told of a measure by the doctor, judged by nobody but itself", async () => {
  const carrier = await world.ours.member("worker", world.phc);
  const childId = await registered(carrier);
  const { cursor } = await world.house.act(readCarriedChildren, {}, carrier);
  const measureId = await measured(childId, { muacMm: 119, oedema: false }, doctor);
  await world.house.until(async () => {
    const told = await world.house.act(readCarriedChildren, { after: cursor }, carrier);
    return told.children[0]?.growth.measures[0]?.measureId === measureId;
  });
});

test("another worker, an admin, another organisation measure nobody; an admin follows a referral, a supervisor reads", async () => {
  const childId = await registered();
  const other = await world.ours.member("worker", world.phc);
  const supervisor = await world.ours.member("supervisor", world.ours.district);
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 110 }), other)), "not-allowed");
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 110 }), world.admin)), "not-allowed");
  assert.equal(codeOf(await tells(measure(childId, { muacMm: 110 }), supervisor)), "not-allowed");
  const saw = await measured(childId, { muacMm: 110 });
  assert.equal(codeOf(await follow(childId, [saw], "not-reached", other)), "not-allowed");
  assert.equal(codeOf(await follow(childId, [saw], "not-reached", supervisor)), "not-allowed");
  assert.equal(codeOf(await follow(childId, [saw], "not-reached", world.admin)), "done");
  assert.equal((await listed(childId, supervisor))?.last?.step, "not-reached");
  assert.equal(codeOf(await follow(childId, [id()], "seen")), "no-such-measure");
});

test("by a day of birth that was put right the measure is judged anew", async () => {
  const childId = await registered(world.worker, { day: addDays(today, -426), exact: false });
  await measured(childId, { weightKg: 6.5 });
  const before = await world.house.act(readGrowth, { childId } as never, doctor);
  const { identity, identityHistory } = await world.house.act(readChild, { childId } as never, world.worker);
  const younger = { ...identity, born: { day: addDays(today, -120), exact: true } };
  const insteadOf = identityHistory[0]?.at;
  const correction = { childId, correctionId: id(), insteadOf, identity: younger, why: "was-wrong" };
  await world.house.act(correctChild, correction as never, world.worker);
  const now = await world.house.act(readGrowth, { childId } as never, doctor);
  // 6.5 kg: below −3 at 14 months, and near the median at four (WHO's weight for age).
  const z = (read: typeof now) => read.measures[0]?.scores.weightForAge?.z ?? Number.NaN;
  assert.ok(z(before) < -3, String(z(before)));
  assert.ok(Math.abs(z(now)) < 1, String(z(now)));
});

test("of a child who was entered twice the measures of both records are theirs, and one row waits", async () => {
  const [kept, twin] = [await registered(), await registered()];
  const [one, two] = [await measured(kept, { muacMm: 111 }), await measured(twin, { muacMm: 109 })];
  await world.house.act(endAsSame, { childId: twin, endingId: id(), sameAs: kept } as never, world.admin);
  const { measures } = await world.house.act(readGrowth, { childId: kept } as never, doctor);
  assert.deepEqual(new Set(measures.map(({ measureId }) => measureId)), new Set([one, two]));
  const row = await listed(kept);
  assert.deepEqual(new Set(row?.measureIds), new Set([one, two]));
  assert.equal(await listed(twin), undefined);
  assert.equal(codeOf(await follow(kept, [one, two], "seen", doctor)), "done");
  assert.equal(await listed(kept), undefined);
});
