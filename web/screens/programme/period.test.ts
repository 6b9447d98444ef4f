import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { daysOf, periodFrom, quartersUntil } from "./period.ts";

const day = (said: string) => said as CalendarDay;

test("a quarter has its three months, also the last one of a year and one with the 29th of February", () => {
  const today = day("2026-11-21");
  assert.deepEqual(daysOf("2026-Q4", today), { from: "2026-10-01", to: "2026-12-31" });
  assert.deepEqual(daysOf("2026-Q3", today), { from: "2026-07-01", to: "2026-09-30" });
  assert.deepEqual(daysOf("2024-Q1", today), { from: "2024-01-01", to: "2024-03-31" });
});

test("the last twelve months have not ended, and everybody has no first day and no last", () => {
  assert.deepEqual(daysOf("year", day("2026-11-21")), { from: "2025-11-21" });
  assert.deepEqual(daysOf("all", day("2026-11-21")), {});
});

test("the quarters to choose from begin with this one and go back across the year", () => {
  assert.deepEqual(quartersUntil(day("2026-02-01")), ["2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1"]);
  assert.deepEqual(quartersUntil(day("2026-12-31"), 1), ["2026-Q4"]);
});

test("an address that says nothing, or nonsense, is the last twelve months", () => {
  for (const said of [null, "", "2026-Q5", "2026", "all'"]) assert.equal(periodFrom(said), "year", String(said));
  assert.equal(periodFrom("all"), "all");
  assert.equal(periodFrom("2026-Q1"), "2026-Q1");
});
