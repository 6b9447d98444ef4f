import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, openACourse } from "../../../scenarios/on-a-course.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";

/* What tests taken during a treatment do, and leave alone. */

let way: Awaited<ReturnType<typeof openACourse>>;
before(async () => {
  way = await openACourse();
});
after(() => way.house.close());

test("only smears and cultures follow a treatment, and only one that a test found is cured", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  const clinical = await way.patient();
  await way.confirmed(clinical, await way.xray(clinical));
  assert.equal(await way.started(clinical), "done");
  way.dawn(10);
  await way.result(patientId, { test: "xpert", found: "found-rif-sensitive" }, day(9));
  const test9 = await way.smear(patientId, 9);
  assert.deepEqual(
    (await way.read(patientId)).followUps.map(({ resultId }) => resultId),
    [test9],
  );
  for (let n = 1; n <= 168; n += 1) {
    way.dawn(n);
    await way.said(clinical, n);
  }
  for (const n of [60, 160]) await way.smear(clinical, n);
  assert.equal(await way.closed(clinical, { on: day(168) }), "outcome-not-open");
  assert.equal(await way.closed(clinical, { outcome: "completed", on: day(168) }), "done");
});

test("a specimen of somebody who is not treated speaks for the gate, whoever else is treated that day", async () => {
  way.dawn(1);
  await way.onTreatment();
  const patientId = await way.patient();
  way.dawn(10);
  const [picture, result] = [await way.xray(patientId), await way.smear(patientId, 9, "1+")];
  assert.equal(await way.confirmed(patientId, picture, result), "done");
});

test("a resistance found on the way brings the doctor back to the gate", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(30);
  await way.result(patientId, { test: "xpert", found: "found-rif-resistant" }, day(29));
  const { gate, needsDoctor } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([gate, needsDoctor], [{ is: "closed", because: "results-changed" }, true]);
});

test("a specimen of before the first dose still closes the gate when its result comes late", async () => {
  way.dawn(1);
  const { patientId } = await way.onTreatment();
  way.dawn(20);
  await way.result(patientId, { test: "culture", found: "positive" }, day(1));
  const { gate } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual(gate, { is: "closed", because: "results-changed" });
});
