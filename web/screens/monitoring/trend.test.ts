import assert from "node:assert/strict";
import { test } from "node:test";
import { followed, trendOf } from "./trend.ts";

test("a line of numbers lies by its days and by its height", () => {
  const dots = trendOf([
    { on: "2026-01-01", value: 400 },
    { on: "2026-01-11", value: 500 },
    { on: "2026-01-21", value: 425 },
  ]);
  assert.deepEqual(dots, [
    { x: 0, y: 100 },
    { x: 50, y: 0 },
    { x: 100, y: 75 },
  ]);
});

test("one number is no line, equal ones lie in the middle, and those of one day too", () => {
  assert.deepEqual(trendOf([{ on: "2026-01-01", value: 1 }]), []);
  const same = trendOf([
    { on: "2026-01-01", value: 9 },
    { on: "2026-01-01", value: 9 },
  ]);
  assert.deepEqual(same, [
    { x: 50, y: 50 },
    { x: 50, y: 50 },
  ]);
});

test("a kidney that was only asked for potassium has nothing to follow", () => {
  assert.equal(followed({ kind: "kidney", creatinine: null, potassium: 4 }), null);
  assert.equal(followed({ kind: "hearing", lossDb: null }), 0);
});
