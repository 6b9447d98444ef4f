import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { factorOf, usageOf } from "./usage.ts";

/** As a paper prints it. */
const printed = (figure: number | null) => (figure === null ? null : Math.round(figure * 10) / 10);

test("usage, wastage and factor are those of the published table", () => {
  // BMC Public Health 2020, s12889-020-08637-1, Table 1: rotavirus at outreach sessions.
  for (const [given, issued, usage, wastage, factor] of [
    [6043, 8595, 70.3, 29.7, 1.4],
    [4741, 5931, 79.9, 20.1, 1.3],
  ] as const) {
    const found = usageOf(given, issued);
    assert.deepEqual([found.usage, found.wastage, found.factor].map(printed), [usage, wastage, factor]);
    assert.equal(found.tooFew, false);
  }
});

test("the factors that the programme plans by follow from their wastage", () => {
  assert.deepEqual(
    [50, 25, 10, 0].map((wastage) => Math.round(factorOf(wastage) * 100) / 100),
    [2, 1.33, 1.11, 1],
  );
});

test("no vial opened is no share, and more given than the vials hold is said", () => {
  assert.deepEqual(usageOf(0, 0), { given: 0, issued: 0, usage: null, wastage: null, factor: null, tooFew: false });
  assert.deepEqual(usageOf(3, 0).tooFew, true);
  assert.deepEqual(usageOf(11, 10), { given: 11, issued: 10, usage: null, wastage: null, factor: null, tooFew: true });
  assert.deepEqual([usageOf(0, 10).usage, usageOf(0, 10).wastage, usageOf(0, 10).factor], [0, 100, null]);
});

test("given times its factor is what was issued", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (given, more) => {
      const { factor } = usageOf(given, given + more);
      assert.ok(factor !== null && Math.abs(given * factor - (given + more)) < 1e-6);
    }),
  );
});
