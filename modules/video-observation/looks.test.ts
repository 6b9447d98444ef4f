import assert from "node:assert/strict";
import { test } from "node:test";
import type { Verdict } from "./clip.ts";
import { type Look, lookWanted } from "./looks.ts";

/* The verdicts that stand, in their order, and whether the clip was chosen for a second look → which look it waits for, and who may not give it. */

type Given = readonly [Look, Verdict, string];
const rows: readonly [says: string, given: readonly Given[], chosen: boolean, wanted: string][] = [
  ["nobody has looked", [], false, "first"],
  ["nobody has looked, and it is chosen", [], true, "first"],
  ["accepted, not chosen", [["first", "accepted", "a"]], false, "nobody"],
  ["a retake, not chosen", [["first", "retake", "a"]], false, "nobody"],
  ["accepted, chosen: somebody else looks", [["first", "accepted", "a"]], true, "second, not a"],
  [
    "both accept",
    [
      ["first", "accepted", "a"],
      ["second", "accepted", "b"],
    ],
    true,
    "nobody",
  ],
  [
    "both find it no proof, for other reasons",
    [
      ["first", "retake", "a"],
      ["second", "flagged", "b"],
    ],
    true,
    "nobody",
  ],
  [
    "they differ",
    [
      ["first", "accepted", "a"],
      ["second", "retake", "b"],
    ],
    true,
    "settling",
  ],
  [
    "they differ the other way",
    [
      ["first", "flagged", "a"],
      ["second", "accepted", "b"],
    ],
    true,
    "settling",
  ],
  [
    "settled",
    [
      ["first", "accepted", "a"],
      ["second", "retake", "b"],
      ["settling", "accepted", "a"],
    ],
    true,
    "nobody",
  ],
  ["the first one taken back, the second stands", [["second", "retake", "b"]], true, "first"],
  [
    "taken back and given anew: the newer one is compared",
    [
      ["first", "accepted", "a"],
      ["second", "retake", "b"],
      ["first", "retake", "c"],
    ],
    true,
    "nobody",
  ],
];

for (const [says, given, chosen, expected] of rows) {
  test(says, () => {
    const wanted = lookWanted(
      given.map(([look, verdict, by]) => ({ look, verdict, by })),
      chosen,
    );
    const found = wanted === null ? "nobody" : `${wanted.look}${wanted.notBy ? `, not ${wanted.notBy}` : ""}`;
    assert.equal(found, expected);
  });
}
