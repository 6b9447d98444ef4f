import assert from "node:assert/strict";
import { test } from "node:test";
import { fileKinds, KeptDays, keptDaysFrom, overBefore, usualKeptDays } from "./keep-rules.ts";

test("a house says for itself how long it keeps what; what it does not name is as usual", () => {
  assert.deepEqual(keptDaysFrom("clip-judged=90, x-ray=1095,clip-waiting=always"), {
    ...usualKeptDays,
    "clip-judged": 90,
    "x-ray": 1095,
    "clip-waiting": null,
  });
  assert.equal(usualKeptDays["clip-judged"], 180);
  assert.deepEqual(Object.keys(usualKeptDays), [...fileKinds]);
  KeptDays.parse(usualKeptDays);
});

test("what cannot be read stops the start, and says how it is written", () => {
  for (const wrong of [
    "",
    "clip=3",
    "clip-judged",
    "clip-judged=0",
    "clip-judged=-1",
    "clip-judged=3 days",
    "x-ray=never",
  ]) {
    assert.throws(() => keptDaysFrom(wrong), /clip-judged=90,x-ray=always/, wrong);
  }
});

test("a day longer than its days is over, a day less is not; always is never over", () => {
  const now = Date.UTC(2026, 10, 21);
  assert.deepEqual(overBefore({ ...usualKeptDays, upload: 14 }, "upload", now), new Date(Date.UTC(2026, 10, 7)));
  assert.equal(overBefore({ ...usualKeptDays, upload: null }, "upload", now), null);
});
