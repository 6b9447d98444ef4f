import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Outcome } from "./outcome.ts";
import { sustainedSuccess, visitsAfter } from "./visit.ts";

const day = (text: string) => text as CalendarDay;
const cured = { outcome: "cured" as Outcome, on: day("2027-09-01") };
const due = (today: string, resistant = true, visits: Parameters<typeof visitsAfter>[2] = [], ended = cured) =>
  visitsAfter(ended, resistant, visits, day(today)).map(({ month, standing }) => `${month} ${standing}`);

/* 180 days after 1 September 2027 is 28 February 2028; 30 more, over the 29th, 29 March. 360 days after: 26 August 2028. */
const table: readonly (readonly [today: string, expected: readonly string[]])[] = [
  ["2027-09-01", ["6 later", "12 later"]],
  ["2028-01-28", ["6 later", "12 later"]],
  ["2028-01-29", ["6 due", "12 later"]],
  ["2028-02-29", ["6 due", "12 later"]],
  ["2028-03-29", ["6 due", "12 later"]],
  ["2028-03-30", ["6 overdue", "12 later"]],
  ["2028-07-27", ["6 overdue", "12 due"]],
  ["2028-09-26", ["6 overdue", "12 overdue"]],
];
for (const [today, expected] of table) {
  test(`visits on ${today}: ${expected.join(", ")}`, () => assert.deepEqual(due(today), expected));
}

test("after TB that first-line drugs cure there is one visit; after another outcome none", () => {
  assert.deepEqual(due("2028-02-01", false), ["6 due"]);
  for (const outcome of ["failed", "died", "lost-to-follow-up", "not-evaluated"] as const) {
    assert.deepEqual(due("2028-02-01", true, [], { ...cured, outcome }), []);
  }
});

test("who was visited is not asked for again, and nobody after death or new illness", () => {
  assert.deepEqual(due("2028-04-30", true, [{ month: "6", found: "well" }]), ["6 done", "12 later"]);
  assert.deepEqual(due("2028-04-30", true, [{ month: "6", found: "tb-again" }]), ["6 done"]);
  assert.deepEqual(due("2028-04-30", true, [{ month: "6", found: "died" }]), ["6 done"]);
});

test("sustained success: well at the last visit; not found is not known, and never success", () => {
  const after = (resistant: boolean, ...visits: Parameters<typeof sustainedSuccess>[2][number][]) =>
    sustainedSuccess(cured, resistant, visits);
  assert.equal(after(false, { month: "6", found: "well" }), true);
  assert.equal(after(true, { month: "6", found: "well" }), null);
  assert.equal(after(true, { month: "6", found: "well" }, { month: "12", found: "well" }), true);
  assert.equal(after(true, { month: "6", found: "well" }, { month: "12", found: "not-found" }), null);
  assert.equal(after(true, { month: "6", found: "tb-again" }), false);
  assert.equal(sustainedSuccess({ ...cured, outcome: "failed" }, true, [{ month: "12", found: "well" }]), null);
});
