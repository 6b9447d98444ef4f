import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { daysAtMost, repeatedDays } from "./repeat.ts";

const day = (written: string) => written as CalendarDay;

test("the second Wednesday of each month, by a wall calendar of 2026 and 2027", () => {
  assert.deepEqual(repeatedDays(day("2026-11-11"), { every: "month-weekday" }, day("2027-03-10")), [
    ...["2026-11-11", "2026-12-09", "2027-01-13", "2027-02-10", "2027-03-10"],
  ]);
});

test("every second week goes over the end of a month, of a year, and of February in a leap year", () => {
  const fortnight = { every: "weeks", count: 2 } as const;
  assert.deepEqual(repeatedDays(day("2026-12-23"), fortnight, day("2027-01-31")), [
    ...["2026-12-23", "2027-01-06", "2027-01-20"],
  ]);
  assert.deepEqual(repeatedDays(day("2028-02-16"), fortnight, day("2028-03-15")), [
    ...["2028-02-16", "2028-03-01", "2028-03-15"],
  ]);
});

test("a fifth Sunday is passed over in months that have none", () => {
  // Fifth Sundays of 2026 and 2027: 29 November, 31 January, 30 May.
  assert.deepEqual(repeatedDays(day("2026-11-29"), { every: "month-weekday" }, day("2027-06-30")), [
    ...["2026-11-29", "2027-01-31", "2027-05-30"],
  ]);
});

test("29 February is a first day like another", () => {
  assert.deepEqual(repeatedDays(day("2028-02-29"), { every: "weeks", count: 1 }, day("2028-03-07")), [
    ...["2028-02-29", "2028-03-07"],
  ]);
});

test("once is one day, also where it is said until when", () => {
  assert.deepEqual(repeatedDays(day("2026-11-11"), { every: "once" }, day("2027-11-11")), ["2026-11-11"]);
});

test("however it repeats: bounded, in order, none twice, none after the last day, all on one weekday", () => {
  const repeat = fc.oneof(
    fc.record({ every: fc.constant("weeks" as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.constant({ every: "month-weekday" as const }),
  );
  const weekday = (one: string) => new Date(`${one}T00:00:00Z`).getUTCDay();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 900 }), repeat, (from, span, how) => {
      const first = addDays(day("2024-01-01"), from);
      const until = addDays(first, span);
      const days = repeatedDays(first, how, until);
      assert.ok(days.length >= 1 && days.length <= daysAtMost);
      assert.deepEqual(days, [...new Set(days)].toSorted());
      assert.ok(days.every((one) => one <= until && weekday(one) === weekday(first)));
    }),
  );
});
