import assert from "node:assert/strict";
import { test } from "node:test";
import { waitAfter } from "./pin-tries.ts";

test("five wrong PINs cost nothing but the fifth's half minute, which doubles up to an hour", () => {
  const seconds = Array.from({ length: 15 }, (_, wrong) => waitAfter(wrong) / 1000);
  assert.deepEqual(seconds, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test("a thousand wrong PINs still wait an hour", () => {
  assert.equal(waitAfter(1000), 3_600_000);
});
