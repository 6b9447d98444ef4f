import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import type { TestKind } from "../diagnosis/test-result.ts";
import { type Days, disorderIn, openStates, requestStates, type RequestState, stateOf } from "./request.ts";

/* Requirement D5, written before the rule: where a request stands, and in which order its days stand. */

const way = { received: false, rejected: false };
const arrived = { received: true, rejected: false };
const sentBack = { received: true, rejected: true };
const lost = { received: false, rejected: true };

type Row = [what: string, specimens: (typeof way)[], tests: TestKind[], found: TestKind[], state: RequestState];
const truths: readonly Row[] = [
  ["asked for, and nobody took a specimen", [], ["xpert"], [], "to-collect"],
  ["taken, and not in the laboratory", [way], ["xpert"], [], "on-the-way"],
  ["in the laboratory", [arrived], ["xpert"], [], "in-the-lab"],
  ["found", [arrived], ["xpert"], ["xpert"], "done"],
  ["copied from paper before it was ever received", [way], ["xpert"], ["xpert"], "done"],
  ["one of two tests found", [arrived], ["smear", "culture"], ["smear"], "in-the-lab"],
  ["one of two copied from paper, the other still on its way", [way], ["smear", "culture"], ["smear"], "on-the-way"],
  ["both found", [arrived], ["smear", "culture"], ["culture", "smear"], "done"],
  ["another test than the one asked for", [arrived], ["xpert"], ["lpa-first"], "in-the-lab"],
  ["the one asked for and a reflex test", [arrived], ["xpert"], ["xpert", "lpa-first"], "done"],
  ["rejected after it was received", [sentBack], ["xpert"], [], "collect-again"],
  ["lost on its way", [lost], ["xpert"], [], "collect-again"],
  ["rejected with one of two tests found", [sentBack], ["smear", "culture"], ["smear"], "collect-again"],
  ["taken again, and on its way", [sentBack, way], ["xpert"], [], "on-the-way"],
  ["taken again, and in the laboratory", [sentBack, arrived], ["xpert"], [], "in-the-lab"],
  ["taken again, and rejected again", [sentBack, lost], ["xpert"], [], "collect-again"],
  ["each test found, in two specimens", [sentBack, arrived], ["smear", "culture"], ["smear", "culture"], "done"],
];

test("a request stands where what was written down of it says", () => {
  for (const [what, specimens, tests, found, state] of truths) {
    assert.equal(stateOf({ tests, cancelled: false, specimens, found }), state, what);
    assert.equal(stateOf({ tests, cancelled: true, specimens, found }), "cancelled", `${what}, and cancelled`);
  }
  assert.deepEqual(new Set(truths.map(([, , , , state]) => state)).size, requestStates.length - 1);
  assert.deepEqual(
    requestStates.filter((state) => !(openStates as readonly string[]).includes(state)),
    ["done", "cancelled"],
    "Whoever is not open waits for nobody.",
  );
});

const day = (of: string) => CalendarDay.parse(of);
const today = day("2028-03-01");
/** Asked, collected, received, rejected, found; a dash: not yet. */
const days = (line: string): Days => {
  const [asked, collected, received, rejected, found] = line.split(/ +/).map((of) => (of === "-" ? null : day(of)));
  assert.ok(asked && collected);
  return { asked, collected, received: received ?? null, rejected: rejected ?? null, found: found ?? null };
};

// 2028 is a leap year; today is the first of March.
const orders: readonly [what: string, days: string, disorder: ReturnType<typeof disorderIn>][] = [
  ["all on one day", "2028-02-29 2028-02-29 2028-02-29 - 2028-02-29", null],
  ["all today", "2028-03-01 2028-03-01 2028-03-01 2028-03-01 -", null],
  ["one after the other", "2028-02-26 2028-02-27 2028-02-28 - 2028-02-29", null],
  ["over the end of February", "2028-02-28 2028-02-29 2028-03-01 - 2028-03-01", null],
  ["over the end of a year", "2027-12-30 2027-12-31 2028-01-01 - 2028-01-02", null],
  ["never received, found on paper", "2028-02-27 2028-02-28 - - 2028-02-28", null],
  ["never received, lost", "2028-02-27 2028-02-28 - 2028-02-28 -", null],
  ["asked for tomorrow", "2028-03-02 2028-03-02 - - -", "day-not-begun"],
  ["collected tomorrow", "2028-03-01 2028-03-02 - - -", "day-not-begun"],
  ["received tomorrow", "2028-03-01 2028-03-01 2028-03-02 - -", "day-not-begun"],
  ["rejected tomorrow", "2028-03-01 2028-03-01 2028-03-01 2028-03-02 -", "day-not-begun"],
  ["found tomorrow", "2028-03-01 2028-03-01 2028-03-01 - 2028-03-02", "day-not-begun"],
  ["collected on the leap day, asked a day later", "2028-03-01 2028-02-29 - - -", "collected-before-asked"],
  ["received a day before it was collected", "2028-02-01 2028-02-29 2028-02-28 - -", "received-before-collected"],
  ["rejected before it was received", "2028-02-01 2028-02-02 2028-02-29 2028-02-28 -", "rejected-before-received"],
  ["lost before it was collected", "2028-02-01 2028-02-29 - 2028-02-28 -", "rejected-before-received"],
  ["found before it was received", "2028-02-01 2028-02-02 2028-02-29 - 2028-02-28", "found-before-received"],
  ["on paper, found before it was collected", "2028-02-01 2028-02-29 - - 2028-02-28", "found-before-received"],
];

test("the days of a specimen stand in their order, and none lies in the future", () => {
  for (const [what, line, disorder] of orders) assert.equal(disorderIn(days(line), today), disorder, what);
});
