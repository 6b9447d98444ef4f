import assert from "node:assert/strict";
import { test } from "node:test";
import { aheadBy } from "./house-clock.ts";

const noon = Date.parse("2026-11-21T12:00:00Z");
const header = "Sat, 21 Nov 2026 12:00:00 GMT";

test("a phone that is right is found to be right within the second that a header says", () => {
  for (const milliseconds of [0, 300, 999]) {
    const ahead = aheadBy(header, noon + milliseconds, noon + milliseconds) ?? Number.NaN;
    assert.ok(Math.abs(ahead) <= 500, `${ahead} ms`);
  }
});

test("a phone three days behind is found to be that", () => {
  const days = 3 * 86_400_000;
  const ahead = aheadBy(header, noon - days, noon - days + 800) ?? Number.NaN;
  assert.ok(Math.abs(ahead + days) < 1_000, `${ahead} ms`);
});

test("an answer that took long, has no time in it, or came while the clock was changed says nothing", () => {
  assert.equal(aheadBy(header, noon, noon + 30_000), null);
  assert.equal(aheadBy(null, noon, noon), null);
  assert.equal(aheadBy("yesterday", noon, noon), null);
  assert.equal(aheadBy(header, noon, noon - 5_000), null);
});
