import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, calendarDay, type CalendarDay } from "./calendar-day.ts";

const day = (text: string) => text as CalendarDay;

/* Instant, zone, when the day begins → the day people there would name. Worked out on a wall clock by hand. */
const rows: readonly [instant: string, timeZone: string, begins: string, expected: string][] = [
  // 00:10 at night in India is still yesterday by UTC.
  ["2026-11-20T18:40:00Z", "Asia/Kolkata", "00:00", "2026-11-21"],
  ["2026-11-20T18:29:59Z", "Asia/Kolkata", "00:00", "2026-11-20"],
  ["2026-11-20T18:30:00Z", "Asia/Kolkata", "00:00", "2026-11-21"],
  // A dose at 02:59 belongs to the evening before, one at 03:00 does not.
  ["2026-11-20T21:29:00Z", "Asia/Kolkata", "03:00", "2026-11-20"],
  ["2026-11-20T21:30:00Z", "Asia/Kolkata", "03:00", "2026-11-21"],
  // Leap day and the night into it.
  ["2028-02-28T18:30:00Z", "Asia/Kolkata", "00:00", "2028-02-29"],
  ["2028-02-29T20:00:00Z", "Asia/Kolkata", "03:00", "2028-02-29"],
  ["2026-12-31T18:30:00Z", "Asia/Kolkata", "00:00", "2027-01-01"],
  // Berlin, 29 March 2026: clocks go from 02:00 to 03:00, so 01:30Z is 03:30 and the dose day has
  // begun. Taking three hours off the instant would say 28 March: 22:30Z is 23:30 there.
  ["2026-03-29T01:30:00Z", "Europe/Berlin", "03:00", "2026-03-29"],
  ["2026-03-29T00:59:00Z", "Europe/Berlin", "03:00", "2026-03-28"],
  // 25 October 2026: 02:30 comes twice, both times before 03:00.
  ["2026-10-25T00:30:00Z", "Europe/Berlin", "03:00", "2026-10-24"],
  ["2026-10-25T01:30:00Z", "Europe/Berlin", "03:00", "2026-10-24"],
  ["2026-10-25T02:00:00Z", "Europe/Berlin", "03:00", "2026-10-25"],
  // Zones of a quarter hour, and the far side of the date line.
  ["2026-11-20T18:15:00Z", "Asia/Kathmandu", "00:00", "2026-11-21"],
  ["2026-11-21T09:59:00Z", "Pacific/Kiritimati", "00:00", "2026-11-21"],
  ["2026-11-21T10:00:00Z", "Pacific/Kiritimati", "00:00", "2026-11-22"],
];
for (const [instant, timeZone, begins, expected] of rows) {
  test(`${instant} in ${timeZone}, days from ${begins}, is ${expected}`, () => {
    assert.equal(calendarDay(Date.parse(instant), timeZone, begins), expected);
  });
}

test("days are counted over months, years and leap days", () => {
  assert.equal(addDays(day("2028-02-28"), 1), "2028-02-29");
  assert.equal(addDays(day("2027-02-28"), 1), "2027-03-01");
  assert.equal(addDays(day("2026-12-31"), 1), "2027-01-01");
  assert.equal(addDays(day("2026-03-01"), -1), "2026-02-28");
  assert.equal(addDays(day("2026-11-21"), 365), "2027-11-21");
});
