import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { type CurvePoint, curveOf } from "./curve.ts";

const weighed = (on: string, weightKg: number): CurvePoint => ({ on: on as CalendarDay, weightKg });
const field = { startedOn: "2026-01-01" as CalendarDay, months: 6, heightCm: 160 };
const days = (points: readonly CurvePoint[], more: object = {}) =>
  curveOf(points, { ...field, ...more })?.dots.map(({ on }) => on) ?? null;

test("one weight is no curve, and two of one day are one", () => {
  assert.equal(days([weighed("2026-01-01", 44)]), null);
  assert.equal(days([weighed("2026-01-01", 44), weighed("2026-01-01", 54)]), null);
});

test("the field reaches from four weeks before the first dose to the end of the last month", () => {
  const dots = curveOf([weighed("2026-06-18", 50), weighed("2025-12-04", 44)], field)?.dots;
  assert.deepEqual(
    dots?.map(({ on, x }) => [on, x]),
    [
      ["2025-12-04", 0],
      ["2026-06-18", 100],
    ],
  );
});

test("of what was weighed long before, the last stands at the edge; the others are left out", () => {
  const before = [weighed("2025-03-01", 52), weighed("2025-10-01", 47)];
  assert.deepEqual(days([...before, weighed("2026-01-01", 44)]), ["2025-10-01", "2026-01-01"]);
});

test("a heavier body stands higher", () => {
  const [first, last] = curveOf([weighed("2026-01-01", 44), weighed("2026-03-01", 48)], field)?.dots ?? [];
  assert.ok(first && last && last.y < first.y);
});

test("the line of BMI 18.5 stands where this height has it, and not where it is far from every weight", () => {
  // 18.5 × 1.6 × 1.6 = 47.36
  const near = curveOf([weighed("2026-01-01", 44), weighed("2026-03-01", 48)], field);
  assert.equal(near?.thinKg, 47.4);
  const dots = near?.dots ?? [];
  assert.ok((near?.thinLine ?? 0) > (dots[1]?.y ?? 0) && (near?.thinLine ?? 0) < (dots[0]?.y ?? 0));
  assert.equal(curveOf([weighed("2026-01-01", 70), weighed("2026-03-01", 72)], field)?.thinLine, null);
  assert.equal(
    curveOf([weighed("2026-01-01", 44), weighed("2026-03-01", 48)], { ...field, heightCm: null })?.thinKg,
    null,
  );
});
