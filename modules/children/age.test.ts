import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { ageOf } from "./age.ts";

const table: readonly [born: string, on: string, says: string][] = [
  ["2026-11-22", "2026-11-22", "0 days"],
  ["2026-11-09", "2026-11-22", "13 days"],
  ["2026-11-08", "2026-11-22", "2 weeks"],
  ["2026-08-17", "2026-11-22", "13 weeks"],
  ["2026-08-16", "2026-11-22", "3 months"],
  ["2026-08-23", "2026-11-22", "13 weeks"],
  ["2025-11-23", "2026-11-22", "11 months"],
  ["2025-11-22", "2026-11-22", "12 months"],
  ["2024-11-23", "2026-11-22", "23 months"],
  ["2024-11-22", "2026-11-22", "2 years"],
  ["2024-02-29", "2026-02-28", "23 months"],
  ["2024-02-29", "2026-03-01", "2 years"],
];

for (const [born, on, says] of table) {
  test(`born on ${born}, a child is ${says} old on ${on}`, () => {
    const { count, unit } = ageOf(born as CalendarDay, on as CalendarDay);
    assert.equal(`${count} ${unit}`, says);
  });
}
