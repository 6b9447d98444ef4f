import assert from "node:assert/strict";
import { test } from "node:test";
import { shareOf, shareOfPeople } from "./share.ts";

test("a share is all or nothing only when it is", () => {
  assert.equal(shareOf(9999, 10_000), 99);
  assert.equal(shareOf(10_000, 10_000), 100);
  assert.equal(shareOf(1, 10_000), 1);
  assert.equal(shareOf(0, 10_000), 0);
  assert.equal(shareOf(9874, 12_190), 81);
});

test("of nobody there is no share, and of a few people it is not said", () => {
  assert.equal(shareOf(0, 0), null);
  assert.equal(shareOfPeople(3, 12), null);
  assert.equal(shareOfPeople(3, 20), 15);
});
