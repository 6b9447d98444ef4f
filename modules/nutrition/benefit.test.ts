import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { monthBegins, monthsDue, rupeesFor, sumsOf } from "./benefit.ts";

const day = (written: string) => written as CalendarDay;

test("₹500 until October 2024, ₹1000 from November on, nothing before there was a benefit", () => {
  assert.deepEqual(
    ["2018-03-31", "2018-04-01", "2024-10-31", "2024-11-01", "2026-11-21"].map((one) => rupeesFor(day(one))),
    [0, 500, 500, 1000, 1000],
  );
});

test("a month of treatment begins on the day of the month on which it began, or on the last there is", () => {
  const of31 = [1, 2, 3, 4, 13, 14].map((month) => monthBegins(day("2025-12-31"), month));
  assert.deepEqual(of31, ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-12-31", "2027-01-31"]);
  assert.equal(monthBegins(day("2027-01-31"), 14), "2028-02-29");
});

test("a course across the rise is due what each of its months was worth, and only months that began", () => {
  const due = monthsDue(day("2024-09-15"), day("2024-12-14"));
  assert.deepEqual(due, [
    { month: 1, from: "2024-09-15", rupees: 500 },
    { month: 2, from: "2024-10-15", rupees: 500 },
    { month: 3, from: "2024-11-15", rupees: 1000 },
  ]);
  assert.equal(monthsDue(day("2024-09-15"), day("2024-12-15")).length, 4);
});

test("a cap, where a programme sets one, ends the sum and not the months", () => {
  const due = monthsDue(day("2026-01-01"), day("2026-08-01"), 6000);
  assert.deepEqual(
    due.map(({ rupees }) => rupees),
    [1000, 1000, 1000, 1000, 1000, 1000, 0, 0],
  );
});

test("what came is counted in rupees and in months, and food is no money", () => {
  const due = monthsDue(day("2026-01-01"), day("2026-03-05"));
  const money = (month: number, rupees: number | null) =>
    ({ kind: "money", month, paid: rupees !== null, rupees }) as const;
  const food = { kind: "supplement", month: 1, paid: true, rupees: null } as const;
  assert.deepEqual(sumsOf(due, [money(1, 1000), money(2, 500), money(3, null), food]), {
    monthsDue: 3,
    monthsPaid: 2,
    rupeesDue: 3000,
    rupeesPaid: 1500,
  });
});
