import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { rejectionFaults } from "./rejection-draft.ts";

const days = { today: CalendarDay.parse("2026-11-21"), earliest: CalendarDay.parse("2026-11-20") };
const leaked = { why: "leaked", note: "", rejectedOn: "2026-11-21" } as const;

test("a reason is enough, but “something else” needs words", () => {
  assert.deepEqual(rejectionFaults(leaked, days), []);
  assert.deepEqual(rejectionFaults({ ...leaked, why: "" }, days), ["why"]);
  assert.deepEqual(rejectionFaults({ ...leaked, why: "other", note: " " }, days), ["note"]);
  assert.deepEqual(rejectionFaults({ ...leaked, why: "other", note: "Blood in the cup." }, days), []);
});

test("nothing is sent back before it came, or tomorrow", () => {
  for (const rejectedOn of ["2026-11-19", "2026-11-22", ""]) {
    assert.deepEqual(rejectionFaults({ ...leaked, rejectedOn }, days), ["rejectedOn"], rejectedOn);
  }
});
