import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasureKept } from "../../modules/growth/measure.ts";
import { growthOf, isGrowthKnown } from "./growth-here.ts";

const child = "0193a000-0000-7000-8000-000000000001" as never;
const none = { measuresSaid: [], measuresTakenBack: new Set<string>(), referralsFollowed: [] };
const measure = (id: string, on: string, muacMm = 120) =>
  ({
    ...{ measureId: id, on, weightKg: null, heightCm: null, lying: null, headCm: null, muacMm, oedema: null, ill: [] },
  }) as unknown as MeasureKept;
const ids = (measures: readonly MeasureKept[]) => measures.map(({ measureId }) => measureId as string);

test("what was measured on the phone stands among what the house told, once, by its day", () => {
  const growth = { measures: [measure("a", "2026-10-01"), measure("b", "2026-11-20")], steps: [] };
  const said = [
    { childId: child, ...measure("c", "2026-11-01") },
    { childId: child, ...measure("b", "2026-11-20") },
  ];
  const of = growthOf({ childId: child, growth }, { ...none, measuresSaid: said as never });
  assert.deepEqual(ids(of.measures), ["a", "c", "b"]);
});

test("what was taken back on the phone is gone; another child's measures are not theirs; an old phone's row has none", () => {
  const growth = { measures: [measure("a", "2026-10-01")], steps: [] };
  assert.deepEqual(growthOf({ childId: child, growth }, { ...none, measuresTakenBack: new Set(["a"]) }).measures, []);
  const others = [{ childId: "0193a000-0000-7000-8000-000000000002", ...measure("x", "2026-11-01") }];
  assert.deepEqual(growthOf({ childId: child }, { ...none, measuresSaid: others as never }).measures, []);
});

test("a measure, its taking back and a step wait on the phone until the house's answer says them", () => {
  const known = (growth: object, operation: string, input: object) =>
    isGrowthKnown(
      { children: [{ childId: child, growth }] as never },
      { operation, input: { childId: child, ...input } },
    );
  const [with_, without] = [
    { measures: [measure("a", "2026-11-01")], steps: [] },
    { measures: [], steps: [] },
  ];
  assert.equal(known(without, "growth.recordMeasure", { measureId: "a" }), false);
  assert.equal(known(with_, "growth.recordMeasure", { measureId: "a" }), true);
  assert.equal(known(with_, "growth.takeBackMeasure", { measureId: "a" }), false);
  assert.equal(known(without, "growth.takeBackMeasure", { measureId: "a" }), true);
  const recording = { operation: "growth.recordMeasure", input: { childId: child, measureId: "a" } };
  const back = { operation: "growth.takeBackMeasure", input: { childId: child, measureId: "a" } };
  const told = { children: [{ childId: child, growth: without }] as never };
  // Both have arrived, and neither is told yet: they are let go of together, never the taking back alone.
  assert.deepEqual(
    [isGrowthKnown(told, back, [recording, back]), isGrowthKnown(told, recording, [recording, back])],
    [true, true],
  );
  assert.equal(isGrowthKnown(told, back, [recording]), false);
  const step = { step: "told", saw: ["a"], on: "2026-11-02" };
  assert.equal(known(with_, "growth.followReferral", step), false);
  assert.equal(known({ ...with_, steps: [step] }, "growth.followReferral", step), true);
  assert.equal(known(with_, "immunization.recordDoses", {}), null);
});
