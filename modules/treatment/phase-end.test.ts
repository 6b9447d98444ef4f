import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { TestFinding } from "../diagnosis/test-result.ts";
import { type FollowUp, type Lacking, lackingIn } from "./phase-end.ts";
import { indiaDsTb } from "./india-dstb.ts";

const [intensive] = indiaDsTb.phases;
const began = "2026-01-01" as CalendarDay;
const on = (takenOn: string, finding: TestFinding): FollowUp => ({
  resultId: takenOn,
  takenOn: takenOn as CalendarDay,
  finding,
});
const smear = (takenOn: string, found: "negative" | "1+") => on(takenOn, { test: "smear", found });
const culture = (takenOn: string, found: "negative" | "positive" | "contaminated") =>
  on(takenOn, { test: "culture", found });

/* The 49th dose of a phase that began on 1 January falls on 18 February: from then on a test speaks for its end. */
const table: readonly (readonly [
  why: string,
  verified: number,
  reported: number,
  followUps: readonly FollowUp[],
  lacking: readonly Lacking[],
])[] = [
  ["all doses and a negative smear", 56, 0, [smear("2026-02-20", "negative")], []],
  ["told doses count too", 40, 16, [smear("2026-02-20", "negative")], []],
  ["more doses than the phase has", 60, 3, [smear("2026-02-20", "negative")], []],
  ["one dose short", 50, 5, [smear("2026-02-20", "negative")], ["doses"]],
  ["no test", 56, 0, [], ["follow-up"]],
  ["a test of the day before it speaks", 56, 0, [smear("2026-02-17", "negative")], ["follow-up"]],
  ["a test of the first day on which it speaks", 56, 0, [smear("2026-02-18", "negative")], []],
  ["still positive", 56, 0, [smear("2026-02-20", "1+")], ["still-positive"]],
  ["positive first, negative later", 56, 0, [smear("2026-02-18", "1+"), smear("2026-02-25", "negative")], []],
  [
    "negative first, positive later",
    56,
    0,
    [smear("2026-02-25", "1+"), smear("2026-02-18", "negative")],
    ["still-positive"],
  ],
  [
    "two tests of one day: the positive weighs more",
    56,
    0,
    [smear("2026-02-20", "negative"), culture("2026-02-20", "positive")],
    ["still-positive"],
  ],
  ["a spoilt culture says nothing", 56, 0, [culture("2026-02-20", "contaminated")], ["follow-up"]],
  [
    "a molecular test finds dead germs too, and says nothing of a cure",
    56,
    0,
    [on("2026-02-20", { test: "truenat", found: "found-rif-sensitive" })],
    ["follow-up"],
  ],
  ["nothing at all", 0, 0, [], ["doses", "follow-up"]],
];

for (const [why, verified, reported, followUps, lacking] of table) {
  test(`${why}: ${lacking.join(" and ") || "complete"}`, () => {
    assert.ok(intensive);
    assert.deepEqual(lackingIn(intensive, began, { verified, reported }, followUps), lacking);
  });
}
