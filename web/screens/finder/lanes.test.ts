import assert from "node:assert/strict";
import { test } from "node:test";
import { lanesOf, nextOver, standing } from "./lanes.ts";

const recall = (recallId: string, lane: string, neededBy: string, expiresAt = "2026-11-24T10:00:00Z") =>
  ({ recallId, code: `K-${recallId}`, lane, mark: "नीला दरवाज़ा", neededBy, expiresAt }) as never;
const now = Date.parse("2026-11-22T10:00:00Z");

test("whoever walks along a lane finds its homes together, the lane where it is most urgent first", () => {
  const recalls = [
    recall("1", "नदी टोला", "2026-11-28"),
    recall("2", "मस्जिद गली", "2026-11-25"),
    recall("3", "नदी टोला", "2026-11-24"),
    recall("4", "मस्जिद गली", "2026-11-26"),
  ];
  assert.deepEqual(
    lanesOf(recalls, new Set(), now).map(({ lane, recalls: of }) => [lane, ...of.map(({ code }) => code)]),
    [
      ["नदी टोला", "K-3", "K-1"],
      ["मस्जिद गली", "K-2", "K-4"],
    ],
  );
});

test("what this phone has said the end of is gone at once, and its lane with it", () => {
  const recalls = [recall("1", "नदी टोला", "2026-11-24"), recall("2", "मस्जिद गली", "2026-11-25")];
  assert.deepEqual(
    lanesOf(recalls, new Set(["1"]), now).map(({ lane }) => lane),
    ["मस्जिद गली"],
  );
});

test("after its 72 hours nothing of a home is shown, to the second and with no network", () => {
  const recalls = [recall("1", "नदी टोला", "2026-11-30", "2026-11-22T10:00:00Z"), recall("2", "गली", "2026-11-30")];
  assert.deepEqual(
    standing(recalls, now).map(({ code }) => code),
    ["K-2"],
  );
  assert.equal(standing(recalls, now - 1).length, 2);
  assert.deepEqual(lanesOf(recalls, new Set(), now).length, 1);
});

test("it is known when the next of them is over", () => {
  assert.equal(nextOver([]), null);
  const recalls = [recall("1", "a", "2026-11-30"), recall("2", "a", "2026-11-30", "2026-11-23T08:00:00Z")];
  assert.equal(nextOver(recalls), Date.parse("2026-11-23T08:00:00Z"));
});
