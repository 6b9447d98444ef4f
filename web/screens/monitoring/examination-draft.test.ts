import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { acuities, bounds, examinationKinds, Found } from "../../../modules/monitoring/examination.ts";
import { faultsIn, fieldsOf, foundIn, keptFrom, numberOf, weightIn } from "./examination-draft.ts";

test("digits of either script and a comma are read, and kept to the last place that counts", () => {
  assert.equal(numberOf("५१२", "qtcf"), 512);
  assert.equal(numberOf("9,84", "hemoglobin"), 9.8);
  assert.equal(numberOf("3.449", "potassium"), 3.4);
  assert.equal(numberOf("0.06", "tsh"), 0.06);
  assert.equal(numberOf("512.4", "qtcf"), 512);
  assert.equal(weightIn({ kg: "43,27" }), 43.3);
});

test("a number in another unit is a fault of its field", () => {
  assert.deepEqual(faultsIn("ecg", { qtcf: "0.48" }), ["qtcf"]);
  assert.deepEqual(faultsIn("ecg", { qtcf: "" }), ["qtcf"]);
  assert.deepEqual(faultsIn("ecg", { qtcf: "512" }), []);
  assert.deepEqual(faultsIn("blood-count", { hemoglobin: "9.8", platelets: "150" }), ["platelets"]);
  assert.deepEqual(faultsIn("blood-count", { hemoglobin: "9.8", platelets: "" }), []);
  assert.deepEqual(faultsIn("weight", { kg: "430" }), ["kg"]);
});

test("what says nothing without another asks for it", () => {
  assert.deepEqual(faultsIn("liver", { symptoms: "no" }), ["alt"]);
  assert.deepEqual(faultsIn("liver", { symptoms: "no", alt: "88" }), ["altUpTo"]);
  assert.deepEqual(faultsIn("liver", { symptoms: "no", ast: "88", altUpTo: "40" }), ["astUpTo"]);
  assert.deepEqual(faultsIn("liver", { alt: "88", altUpTo: "40" }), ["symptoms"]);
  assert.deepEqual(faultsIn("liver", { symptoms: "no", alt: "88", altUpTo: "40" }), []);
  assert.deepEqual(faultsIn("kidney", {}), ["creatinine"]);
  assert.deepEqual(faultsIn("hearing", { hears: "loss" }), ["lossDb"]);
  assert.deepEqual(faultsIn("hearing", { hears: "normal" }), []);
  assert.deepEqual(faultsIn("vision", { right: "6/6" }), ["left"]);
  assert.deepEqual(faultsIn("vision", { right: "6/6", left: "6/6", platesRight: "12" }), ["platesOf"]);
  assert.deepEqual(faultsIn("vision", { right: "6/6", left: "6/6", platesRight: "15", platesOf: "14" }), [
    "platesRight",
  ]);
});

test("what the same laboratory says each time is taken over, and no number that was measured", () => {
  const before = Found.parse({
    ...{ kind: "liver", alt: { value: 88, upTo: 45 }, ast: null, bilirubin: 1.1, symptoms: true },
  });
  assert.deepEqual(keptFrom(before), { altUpTo: "45", astUpTo: "" });
  assert.deepEqual(keptFrom({ kind: "ecg", qtcf: 430 }), {});
  assert.deepEqual(keptFrom(null), {});
});

const within = (name: keyof typeof bounds) => {
  const { from, to, step } = bounds[name];
  return fc
    .integer({ min: Math.ceil(from / step), max: Math.floor(to / step) })
    .map((n) => Number((n * step).toFixed(2)));
};
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const enzyme = maybe(fc.record({ value: within("enzyme"), upTo: within("upTo") }));
const anything = fc.oneof(
  fc.record({ kind: fc.constant("clinical"), complains: fc.boolean() }),
  fc.record({ kind: fc.constant("ecg"), qtcf: within("qtcf") }),
  fc.record({
    kind: fc.constant("blood-count"),
    hemoglobin: within("hemoglobin"),
    platelets: maybe(within("platelets")),
    neutrophils: maybe(within("neutrophils")),
  }),
  fc.record({
    kind: fc.constant("liver"),
    alt: enzyme,
    ast: enzyme,
    bilirubin: maybe(within("bilirubin")),
    symptoms: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("kidney"),
    creatinine: maybe(within("creatinine")),
    potassium: maybe(within("potassium")),
  }),
  fc.record({
    kind: fc.constant("vision"),
    right: fc.constantFrom(...acuities),
    left: fc.constantFrom(...acuities),
    plates: maybe(fc.constantFrom({ right: 0, of: 14 }, { right: 14, of: 14 }, { right: 36, of: 38 })),
  }),
  fc.record({ kind: fc.constant("neuropathy"), grade: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant("hearing"), lossDb: maybe(within("hearing")) }),
  fc.record({ kind: fc.constant("thyroid"), tsh: within("tsh") }),
  fc.record({ kind: fc.constant("hba1c"), percent: within("hba1c") }),
  fc.record({ kind: fc.constant("albumin"), albumin: within("albumin") }),
  ...(["pregnancy-test", "hiv", "hepatitis-b", "hepatitis-c"] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), found: fc.constantFrom("negative", "positive", "unclear") }),
  ),
);

test("whatever was found can be put right: its fields, read again, say the same", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anything, (made) => {
      const read = Found.safeParse(made);
      if (!read.success) return;
      const fields = fieldsOf(read.data);
      assert.deepEqual(faultsIn(read.data.kind, fields), []);
      assert.deepEqual(foundIn(read.data.kind, fields), read.data);
      seen.add(read.data.kind);
    }),
    { numRuns: 1000 },
  );
  assert.deepEqual([...seen].toSorted(), [...examinationKinds].toSorted(), "a kind was never tried");
});
