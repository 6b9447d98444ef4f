import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { boundPhone } from "../../../scenarios/bound-phone.ts";
import { openTheKitchen } from "../../../scenarios/eats-by-a-plan.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readCarePlan } from "../../nutrition/operations.ts";
import { readMyCourse } from "../operations.ts";

/* What a phone of the patient's own is told of their food before its PIN. */

let way: Awaited<ReturnType<typeof openTheKitchen>>;
before(async () => {
  way = await openTheKitchen();
});
after(() => way.house.close());

test("a locked phone hears that there is a food plan and not what it says; opened with the PIN it reads it", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  await way.weighed(patientId, 43);
  const [locked, opened] = [await boundPhone(way, patientId, false), await boundPhone(way, patientId, true)];
  const isTold = async () => (await way.house.act(readMyCourse, { patientId }, locked)).eatsByPlan;
  assert.equal(await isTold(), false);
  const { carePlanId, code } = await way.keptPlan(patientId);
  assert.equal(code, "done");
  assert.equal(await isTold(), true);
  assert.equal(codeOf(await way.house.send(readCarePlan, { patientId }, locked)), "not-allowed");
  assert.equal((await way.readPlan(patientId, opened)).plan?.carePlanId, carePlanId);
  way.dawn(9);
  assert.equal(await way.closed(patientId, { outcome: "not-evaluated", on: day(9), why: "Moved away" }), "done");
  assert.equal(await isTold(), false, "the treatment is over, and its plan with it");
  way.dawn(1);
});
