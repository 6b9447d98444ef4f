import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import { beginReport, reportFaults } from "./report-draft.ts";

const id = "0192f1c0-0000-7000-8000-000000000001" as Id;
const today = CalendarDay.parse("2026-11-21");
const received = CalendarDay.parse("2026-11-18");
const first = { today, earliest: received, amends: false };

test("where one test is missing it is chosen already; of several, one is chosen by whoever reports", () => {
  assert.equal(beginReport(id, ["smear"], today).test, "smear");
  assert.equal(beginReport(id, ["culture", "lpa-first"], today).test, "");
  assert.equal(beginReport(id, [], today).test, "");
});

test("a smear needs its grade and nothing else", () => {
  const begun = beginReport(id, ["smear"], today);
  assert.deepEqual(reportFaults(begun, first), ["found"]);
  assert.deepEqual(reportFaults({ ...begun, found: "scanty" }, first), []);
});

test("a result lies between the day on which the laboratory got the specimen and today", () => {
  const whole = { ...beginReport(id, ["smear"], today), found: "negative" } as const;
  for (const foundOn of ["2026-11-17", "2026-11-22", ""]) {
    assert.deepEqual(reportFaults({ ...whole, foundOn }, first), ["foundOn"], foundOn);
  }
  for (const foundOn of ["2026-11-18", "2026-11-21"]) assert.deepEqual(reportFaults({ ...whole, foundOn }, first), []);
});

test("an amendment says why", () => {
  const whole = { ...beginReport(id, ["smear"], today), found: "negative" } as const;
  assert.deepEqual(reportFaults(whole, { ...first, amends: true }), ["why"]);
  assert.deepEqual(reportFaults({ ...whole, why: "tested-again" }, { ...first, amends: true }), []);
});
