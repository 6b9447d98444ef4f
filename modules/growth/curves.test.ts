import assert from "node:assert/strict";
import { test } from "node:test";
import { curvesOf } from "./curves.ts";

test("the five lines of a boy's weight at birth and at a year are those that WHO prints", () => {
  const curves = curvesOf("weight-for-age", "male", { from: 0, to: 365.25, every: 365.25 });
  assert.deepEqual(
    curves.map(({ z, points }) => [z, ...points.map(({ y }) => Number(y.toFixed(1)))]),
    // Simplified field tables: 2.1 2.5 3.3 4.4 5.0 kg, and at twelve months 6.9 7.7 9.6 12.0 13.3.
    [
      [-3, 2.1, 6.9],
      [-2, 2.5, 7.7],
      [0, 3.3, 9.6],
      [2, 4.4, 12],
      [3, 5, 13.3],
    ],
  );
});

test("a chart stays within its table, ends on its last day, and its lines never cross", () => {
  for (const standard of ["weight-for-age", "length-for-age", "bmi-for-age", "weight-for-height"] as const) {
    const curves = curvesOf(standard, "female", { from: -100, to: 5000, every: 7 });
    const xs = curves[0]?.points.map(({ x }) => x) ?? [];
    assert.equal(xs.at(-1), standard === "weight-for-height" ? 120 : 1826);
    assert.deepEqual(
      xs.toSorted((one, other) => one - other),
      xs,
    );
    for (const at of xs.keys()) {
      const ys = curves.map(({ points }) => points[at]?.y ?? Number.NaN);
      assert.ok(
        ys.every((y, line) => line === 0 || y > (ys[line - 1] ?? Number.NaN)),
        `${standard} at ${xs[at]}`,
      );
    }
  }
});

test("a step of nothing, or a span outside the table, draws nothing and ends", () => {
  assert.deepEqual(curvesOf("weight-for-age", "male", { from: 0, to: 100, every: 0 }), []);
  const outside = curvesOf("arm-for-age", "male", { from: 0, to: 60, every: 1 });
  assert.deepEqual(
    outside.map(({ points }) => points),
    [[], [], [], [], []],
  );
});
