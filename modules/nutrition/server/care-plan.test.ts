import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { boundPhone } from "../../../scenarios/bound-phone.ts";
import { openTheKitchen } from "../../../scenarios/eats-by-a-plan.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { codeOf } from "../../../server/test-house.ts";
import { erasePatient } from "../../people/operations.ts";
import { answerAlert, readAlerts } from "../../alerts/operations.ts";
import { listReviewsDue, proposePlan } from "../operations.ts";

/* Requirement D22: what somebody eats by. All are women of 156 cm: BMI 21 is 51.1 kg, 16 is 38.9, 14 is 34.1. */

let way: Awaited<ReturnType<typeof openTheKitchen>>;
before(async () => {
  way = await openTheKitchen();
});
after(() => way.house.close());

test("a worker proposes and keeps a plan; the doctor and the supervisor read it, with what it was computed from", async () => {
  way.dawn(1);
  const patientId = await way.weighing(43);
  assert.equal((await way.readPlan(patientId)).plan, null);
  const { need, plan } = await way.proposed(patientId);
  assert.ok(need.is === "home" && plan);
  assert.deepEqual(
    [need.targetKg, need.whole, plan.missing],
    [51.1, { kcal: 2045, protein: 62 }, { kcal: 0, protein: 0 }],
  );
  const { carePlanId, code } = await way.keptPlan(patientId);
  assert.equal(code, "done");
  for (const by of [way.doctor, way.supervisor, way.worker]) {
    const read = (await way.readPlan(patientId, by)).plan;
    assert.deepEqual(
      [read?.carePlanId, read?.servings, read?.by.memberId],
      [carePlanId, plan.servings, way.worker.member],
    );
    assert.deepEqual([read?.on, read?.reviewOn, read?.standing], [day(1), day(31), "later"]);
    assert.deepEqual(read?.body, { heightCm: 156, weightKg: 43, weighedOn: day(1), diabetes: false, pregnant: false });
  }
});

test("portions are changed by hand, and what the plate lacks then is kept with it and never hidden", async () => {
  const patientId = await way.weighing(43);
  const servings = [{ meal: "lunch" as const, food: "rice" as const, halves: 6 }];
  assert.equal((await way.keptPlan(patientId, { servings })).code, "done");
  const { plan } = await way.readPlan(patientId);
  // Three katori of rice: 150 g, 527 kcal and 11.7 g protein of 2045 and 62.
  assert.deepEqual(
    [plan?.missing.kcal, plan?.missing.protein].map((one) => Math.round(one ?? 0)),
    [1518, 50],
  );
});

test("what somebody does not eat, cannot get, or must not for their diabetes, is on no plate of theirs", async () => {
  const patientId = await way.weighing(43, ["diabetes"]);
  const plate = (food: "egg" | "jaggery" | "rice") => [{ meal: "breakfast" as const, food, halves: 2 }];
  assert.equal((await way.keptPlan(patientId, { servings: plate("egg") })).code, "not-what-they-eat");
  assert.equal((await way.keptPlan(patientId, { servings: plate("jaggery") })).code, "not-what-they-eat");
  assert.equal(
    (await way.keptPlan(patientId, { servings: plate("rice"), without: ["rice"] })).code,
    "not-what-they-eat",
  );
  assert.equal((await way.keptPlan(patientId, { servings: [] })).code, "nothing-on-the-plate");
  assert.equal((await way.keptPlan(patientId, { servings: plate("egg"), eats: "egg" })).code, "done");
});

test("below BMI 14 there is no plan for home: the doctor is told, until a later plan says otherwise", async () => {
  const patientId = await way.weighing(33);
  const { need, plan } = await way.proposed(patientId);
  assert.deepEqual([need.is, plan], ["hospital", null]);
  const servings = [{ meal: "lunch" as const, food: "rice" as const, halves: 2 }];
  assert.equal((await way.keptPlan(patientId, { servings })).code, "belongs-in-hospital");
  assert.equal((await way.keptPlan(patientId)).code, "done");
  assert.deepEqual((await way.waits(patientId))["thin-and-in-danger"], { flags: [], bodyMass: 13.6 });
  assert.deepEqual((await way.readPlan(patientId)).plan?.reviewOn, null);

  await way.weighed(patientId, 40);
  assert.equal((await way.keptPlan(patientId)).code, "done");
  assert.equal((await way.waits(patientId))["thin-and-in-danger"], undefined);
});

test("a red flag seen at a review is told to the doctor at once, with the weight kept where all weights are", async () => {
  const patientId = await way.weighing(43);
  const { carePlanId } = await way.keptPlan(patientId);
  const said = {
    weightKg: 42,
    flags: ["oedema" as const],
    appetite: "none" as const,
    words: "swollen since Holi, Radha",
  };
  assert.equal((await way.reviewed(patientId, carePlanId, said)).code, "done");
  assert.deepEqual((await way.waits(patientId))["thin-and-in-danger"], { flags: ["oedema"], bodyMass: 17.3 });
  const [row] = await way.house.look<{ words: Buffer }>("select words from nutrition.review where patient = $1", [
    patientId,
  ]);
  assert.ok(row && !row.words.includes("Radha"), "what somebody writes is sealed");
  assert.equal((await way.readPlan(patientId)).reviews[0]?.words, "swollen since Holi, Radha");
  const theirs = await way.readPlan(patientId, await boundPhone(way, patientId, true));
  assert.deepEqual([theirs.reviews.length, theirs.reviews[0]?.words], [1, null], "it was written for staff");
  assert.equal((await way.proposed(patientId)).body.weightKg, 42);
});

test("after a month the review is due, after five weeks overdue, and one review makes it a month again", async () => {
  way.dawn(1);
  const patientId = await way.weighing(43);
  const { carePlanId } = await way.keptPlan(patientId);
  const standing = async (n: number) => {
    way.dawn(n);
    return (await way.readPlan(patientId)).plan?.standing;
  };
  assert.deepEqual(
    [await standing(30), await standing(31), await standing(38), await standing(39)],
    ["later", "due", "due", "overdue"],
  );
  assert.equal((await way.reviewed(patientId, carePlanId)).code, "done");
  assert.deepEqual([(await way.readPlan(patientId)).plan?.reviewOn, await standing(39)], [day(69), "later"]);
  const [row] = await way.house.look(
    "select review_on::text as on from nutrition.published_care_plan where patient = $1",
    [patientId],
  );
  assert.deepEqual(row, { on: day(69) }, "lists read the same day");
  way.dawn(40);
  await way.keptPlan(patientId);
  assert.equal((await way.reviewed(patientId, carePlanId)).code, "no-such-plan", "what was replaced is not reviewed");
  way.dawn(1);
});

test("below BMI 16 food begins low, the doctor is told, and each step wants a plan of its own until it is whole", async () => {
  way.dawn(1);
  const patientId = await way.weighing(38);
  const kcalOn = async (n: number) => {
    way.dawn(n);
    const { need } = await way.proposed(patientId);
    assert.ok(need.is === "home");
    return need.today.kcal;
  };
  assert.equal((await way.keptPlan(patientId)).code, "done");
  assert.deepEqual((await way.waits(patientId)).refeeding, { from: day(1) });
  assert.deepEqual(
    [(await way.readPlan(patientId)).plan?.reviewOn, await kcalOn(2), await kcalOn(3)],
    [day(3), 380, 760],
  );
  assert.equal((await way.readPlan(patientId)).plan?.standing, "due");
  way.dawn(4);
  assert.equal((await way.readPlan(patientId)).plan?.standing, "overdue", "nobody stays hungry for a week");
  await way.keptPlan(patientId);
  assert.deepEqual((await way.waits(patientId)).refeeding, { from: day(1) });
  const much = [{ meal: "lunch" as const, food: "rice" as const, halves: 20 }];
  assert.equal((await way.keptPlan(patientId, { servings: much })).code, "too-much-at-first");
  assert.deepEqual([await kcalOn(7), await kcalOn(8)], [1140, 2045]);
  assert.equal((await way.keptPlan(patientId)).code, "done");
  assert.equal((await way.waits(patientId)).refeeding, undefined);
  assert.equal(await kcalOn(30), 2045, "still thin, and not begun anew");
  way.dawn(1);
});

test("that food need not begin low is the doctor's word, and holds for the next plan of the worker", async () => {
  const patientId = await way.weighing(38);
  assert.equal((await way.keptPlan(patientId, { notLow: true })).code, "doctor-decides-to-begin-high");
  assert.equal((await way.keptPlan(patientId, { notLow: true }, way.doctor)).code, "done");
  const { need } = await way.proposed(patientId);
  assert.ok(need.is === "home" && need.refeeding === null);
  const again = await way.proposed(patientId, { ateLittle: true });
  assert.ok(again.need.is === "home" && again.need.refeeding?.day === 1, "who starves again begins anew");
});

test("what the doctor answered stays answered while the same is so", async () => {
  const patientId = await way.weighing(33);
  await way.keptPlan(patientId);
  const { open } = await way.house.act(readAlerts, { patientId }, way.doctor);
  const alertId = open.find(({ kind }) => kind === "thin-and-in-danger")?.alertId;
  assert.ok(alertId);
  const answer = { patientId, alertId, answerId: way.id(), words: "Admitted at the district hospital." };
  await way.house.act(answerAlert, answer, way.doctor);
  await way.keptPlan(patientId);
  assert.equal((await way.waits(patientId))["thin-and-in-danger"], undefined);
});

test("who was erased has no plan any more", async () => {
  const patientId = await way.weighing(43);
  await way.keptPlan(patientId);
  const above = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, above);
  const input = {
    patientId,
    eats: "veg" as const,
    flags: [],
    ateLittle: false,
    notLow: false,
    budget: null,
    without: [],
  };
  assert.equal(codeOf(await way.house.send(proposePlan, input, way.doctor)), "erased");
});

test("whose plan is to be looked at again stands in a list, whoever waits longest first, until it was looked at", async () => {
  way.dawn(60);
  const treated = await way.weighing(43);
  await way.confirmed(treated, await way.xray(treated), await way.result(treated));
  assert.equal(await way.started(treated, way.doctor, { startsOn: day(60) }), "done");
  const [first, second, low, closed] = [
    await way.weighing(43),
    await way.weighing(44),
    await way.weighing(43),
    treated,
  ];
  const plans = new Map<never, never>();
  for (const [patientId, days, more] of [
    [second, 61, {}],
    [first, 62, {}],
    [closed, 62, {}],
    [low, 62, { ateLittle: true }],
  ] as const) {
    way.dawn(days);
    const { carePlanId, code } = await way.keptPlan(patientId, more);
    assert.equal(code, "done");
    plans.set(patientId, carePlanId);
  }
  const mine: readonly string[] = [first, second, low, closed];
  const list = async (by = way.worker) => {
    const { patients } = await way.house.act(listReviewsDue, {}, by);
    return patients.filter(({ patientId }) => mine.includes(patientId));
  };
  const names = async () => (await list()).map(({ patientId, standing }) => [mine.indexOf(patientId), standing]);
  assert.deepEqual(await names(), []);
  // Food that is begun low is looked at when the first days end, and nobody waits with it.
  way.dawn(72);
  assert.deepEqual(await names(), [[2, "overdue"]]);
  way.dawn(92);
  assert.deepEqual(await names(), [
    [2, "overdue"],
    [1, "due"],
    [3, "due"],
    [0, "due"],
  ]);
  way.dawn(99);
  assert.deepEqual((await names()).map(([who, standing]) => `${who} ${standing}`).slice(1), [
    "1 overdue",
    "3 due",
    "0 due",
  ]);
  const elsewhere = await way.ours.member("worker", way.ours.district);
  assert.deepEqual(await list(elsewhere), []);
  assert.equal((await list(way.doctor)).length, 4);
  await way.reviewed(second, plans.get(second) as never);
  assert.equal(await way.closed(treated, { outcome: "not-evaluated", on: day(99), why: "Moved away" }), "done");
  assert.deepEqual(
    (await names()).map(([who]) => who),
    [2, 0],
  );
  const above = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: first, because: "asked-for-it" }, above);
  assert.deepEqual(
    (await names()).map(([who]) => who),
    [2],
  );
});
