import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DoseState, type Evidence, resolveDay } from "./dose-day.ts";

/*
 * The truth table of DESIGN.md §3 and of the words of the cases, written before the rule: what may
 * be said of one day, by whom, and whether the patient's channel was heard from after it ended.
 */

type Said = Omit<Evidence, "at">;
const seen: Said = { source: "staff", says: "taken", observed: true };
const counted: Said = { source: "staff", says: "taken", observed: false };
const staffNo: Said = { source: "staff", says: "missed" };
const told: Said = { source: "patient", says: "taken" };
const deniedIt: Said = { source: "patient", says: "missed" };
const box: Said = { source: "box" };
const video: Said = { source: "video", verdict: "accepted" };
const waiting: Said = { source: "video", verdict: "waiting" };
const unjudged: Said = { source: "video" };
const rejected: Said = { source: "video", verdict: "rejected" };

type Row = readonly [
  why: string,
  due: number,
  said: readonly Said[],
  heard: DoseState,
  silent: DoseState,
  verified: number,
  reported: number,
];

/** `heard`: the state where the channel was heard from; `silent`: where it was not. */
const table: readonly Row[] = [
  ["nobody speaks: missed only where the channel was heard from", 1, [], "missed", "unknown", 0, 0],
  ["seen by staff", 1, [seen], "verified", "verified", 1, 0],
  ["judged by staff from something else", 1, [counted], "reported", "reported", 0, 1],
  ["staff say it was missed", 1, [staffNo], "missed", "missed", 0, 0],
  ["the patient's word", 1, [told], "reported", "reported", 0, 1],
  ["the patient says it was missed", 1, [deniedIt], "missed", "missed", 0, 0],
  ["a box that was opened", 1, [box], "verified", "verified", 1, 0],
  ["an accepted video", 1, [video], "verified", "verified", 1, 0],
  ["a video that waits for a look", 1, [waiting], "reported", "reported", 0, 1],
  ["a video of which nothing is said yet", 1, [unjudged], "reported", "reported", 0, 1],
  ["a rejected video and no other word", 1, [rejected], "missed", "missed", 0, 0],
  ["a rejected video and the patient's word", 1, [rejected, told], "reported", "reported", 0, 1],
  ["a rejected video and an opened box", 1, [rejected, box], "verified", "verified", 1, 0],

  ["staff before the box", 1, [box, staffNo], "missed", "missed", 0, 0],
  ["staff before the box, in either order", 1, [staffNo, box], "missed", "missed", 0, 0],
  ["staff before the patient", 1, [staffNo, told], "missed", "missed", 0, 0],
  ["staff before an accepted video", 1, [video, staffNo], "missed", "missed", 0, 0],
  ["a judgement of staff is not a dose seen, whatever the box says", 1, [counted, box], "reported", "reported", 0, 1],
  ["of two words of staff the later", 1, [seen, staffNo], "missed", "missed", 0, 0],
  ["of two words of staff the later, the other way", 1, [staffNo, seen], "verified", "verified", 1, 0],
  ["the box before the patient's word", 1, [box, deniedIt], "verified", "verified", 1, 0],
  ["the video before the patient's word", 1, [video, deniedIt], "verified", "verified", 1, 0],
  ["of two words of the patient the later", 1, [told, deniedIt], "missed", "missed", 0, 0],
  ["of two words of the patient the later, the other way", 1, [deniedIt, told], "reported", "reported", 0, 1],

  ["a dose verified is not counted again as told", 1, [box, told], "verified", "verified", 1, 0],
  ["two proofs of one dose are one", 1, [box, video], "verified", "verified", 1, 0],
  ["three words of one dose are one", 1, [told, told, told], "reported", "reported", 0, 1],

  ["two due, two proofs", 2, [box, video], "verified", "verified", 2, 0],
  ["two due, three openings never count three", 2, [box, box, box], "verified", "verified", 2, 0],
  ["two due, one proof and one word", 2, [box, told], "reported", "reported", 1, 1],
  ["two due, one proof: the other is missed or unknown", 2, [box], "missed", "unknown", 1, 0],
  ["two due, one word", 2, [told], "missed", "unknown", 0, 1],
  ["two due, one word and one denial: the worst names the day", 2, [told, deniedIt], "missed", "missed", 0, 1],
  ["two due, one proof and a rejected one", 2, [box, rejected], "missed", "missed", 1, 0],
  ["two due, staff speak for the day", 2, [box, seen], "verified", "verified", 2, 0],
  ["two due, staff say missed", 2, [box, box, staffNo], "missed", "missed", 0, 0],
  ["two due, nobody speaks", 2, [], "missed", "unknown", 0, 0],
];

const inTime = (said: readonly Said[]): Evidence[] => said.map((one, at) => ({ ...one, at }));

for (const [why, due, said, heard, silent, verified, reported] of table) {
  test(`${why}: ${heard}${silent === heard ? "" : `, in silence ${silent}`}`, () => {
    assert.deepEqual(resolveDay(due, inTime(said), false), { state: heard, verified, reported });
    assert.deepEqual(resolveDay(due, inTime(said), true), { state: silent, verified, reported });
  });
}

const anySaid = fc.constantFrom(seen, counted, staffNo, told, deniedIt, box, video, waiting, rejected);
const anyDay = fc.record({
  due: fc.integer({ min: 1, max: 4 }),
  said: fc.array(anySaid, { maxLength: 8 }),
  silent: fc.boolean(),
});

test("whatever is said: never more doses than were due, and nothing is missed in silence without somebody's word", () => {
  fc.assert(
    fc.property(anyDay, ({ due, said, silent }) => {
      const { state, verified, reported } = resolveDay(due, inTime(said), silent);
      assert.ok(verified >= 0 && reported >= 0 && verified + reported <= due);
      assert.equal(state === "verified", verified === due);
      if (state === "missed" && silent) {
        assert.ok(said.some(({ says, verdict }) => says === "missed" || verdict === "rejected"));
      }
      if (state === "unknown") assert.ok(silent);
    }),
  );
});

test("in which order evidence arrives changes nothing: only when it was given", () => {
  fc.assert(
    fc.property(anyDay, fc.infiniteStream(fc.nat()), ({ due, said, silent }, luck) => {
      const given = inTime(said);
      const keys = new Map(given.map((one) => [one, luck.next().value]));
      const shuffled = given.toSorted((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
      assert.deepEqual(resolveDay(due, shuffled, silent), resolveDay(due, given, silent));
    }),
  );
});
