import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { monthsOf } from "./months.ts";

const day = (text: string) => text as CalendarDay;

test("a month begins on its weekday, Monday first, and holds each of its days once", () => {
  const [november, ...others] = monthsOf(day("2026-11-05"), day("2026-11-21"));
  assert.equal(others.length, 0);
  assert.deepEqual(november?.weeks[0], [null, null, null, null, null, null, "2026-11-01"]);
  assert.deepEqual(november?.weeks.at(-1), ["2026-11-30", null, null, null, null, null, null]);
  const days = november?.weeks.flat().filter((one) => one !== null) ?? [];
  assert.equal(days.length, 30);
  assert.equal(new Set(days).size, 30);
  assert.ok(november?.weeks.every((week) => week.length === 7));
});

test("a treatment over the turn of the year has every month, the oldest first", () => {
  const firsts = monthsOf(day("2026-10-31"), day("2027-03-01")).map(({ first }) => first);
  assert.deepEqual(firsts, ["2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]);
});

test("a February that begins on a Monday has four whole weeks", () => {
  const [february] = monthsOf(day("2027-02-01"), day("2027-02-28"));
  assert.equal(february?.weeks.length, 4);
  assert.ok(february?.weeks.flat().every((one) => one !== null));
});
