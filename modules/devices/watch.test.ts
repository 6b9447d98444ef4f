import assert from "node:assert/strict";
import { test } from "node:test";
import { heardIn, type Watch } from "./watch.ts";

/* When a patient's boxes were heard from, so that "no opening" says something. */

const watch = (more: Partial<Watch>): Watch => ({ from: 100, until: null, heardUntil: 200, gaps: [], ...more });

test("from the hand-over until the last contact, and no longer than they had it", () => {
  assert.deepEqual(heardIn([watch({})]), [{ from: 100, to: 200 }]);
  assert.deepEqual(heardIn([watch({ until: 150 })]), [{ from: 100, to: 150 }]);
  assert.deepEqual(heardIn([watch({ heardUntil: null })]), [], "a box that was never heard from says nothing");
  assert.deepEqual(heardIn([watch({ heardUntil: 90 })]), [], "what was heard before they had it says nothing of them");
});

test("not while entries are missing", () => {
  const gaps = [
    { from: 120, to: 130 },
    { from: 190, to: null },
  ];
  assert.deepEqual(heardIn([watch({ gaps })]), [
    { from: 100, to: 120 },
    { from: 130, to: 190 },
  ]);
  assert.deepEqual(heardIn([watch({ gaps: [{ from: 0, to: 300 }] })]), []);
});
