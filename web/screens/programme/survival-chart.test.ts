import assert from "node:assert/strict";
import { test } from "node:test";
import { axisOf, bandPath, censorMarks, linePath, stepOn } from "./survival-chart.ts";

const steps = [
  { day: 30, atRisk: 8, events: 2, censored: 0, survival: 0.75, low: 0.3, high: 0.9 },
  { day: 45, atRisk: 6, events: 0, censored: 4, survival: 0.75, low: 0.3, high: 0.9 },
  { day: 60, atRisk: 2, events: 2, censored: 0, survival: 0, low: null, high: null },
];

test("the line goes down in steps, and not aslant", () => {
  assert.equal(linePath(steps, 60), "M0 0H50V25H75V25H100V100");
  assert.equal(linePath([], 30), "M0 0");
});

test("the band is drawn where there is an interval, until the next step", () => {
  assert.equal(bandPath(steps, 60), "M50 10H75V70H50ZM75 10H100V70H75Z");
});

test("who was no longer watched is a stroke on the line", () => {
  assert.deepEqual(censorMarks(steps, 60), [{ day: 45, x: 75, y: 25 }]);
});

test("the axis has at most seven marks, at whole months, and holds the last day", () => {
  assert.deepEqual(axisOf(0), { end: 30, ticks: [0, 30] });
  assert.deepEqual(axisOf(180), { end: 180, ticks: [0, 30, 60, 90, 120, 150, 180] });
  assert.deepEqual(axisOf(181).ticks, [0, 60, 120, 180, 240]);
  for (const days of [1, 29, 365, 730, 2200, 5000]) {
    const { end, ticks } = axisOf(days);
    assert.ok(end >= days && ticks.length <= 7 && ticks.at(-1) === end, String(days));
  }
});

test("a day between two steps is as the one before it", () => {
  assert.equal(stepOn(steps, 29), null);
  assert.equal(stepOn(steps, 59)?.day, 45);
});
