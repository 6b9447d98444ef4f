import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, numberOf } from "./day-number.ts";
import { addSpan, spanOf } from "./span.ts";
import { day } from "./test-schedule.ts";

/* From, span → the day that is reached. The first block is the specification's own, tables CALCDT-1 to -6. */
const rows: readonly [from: string, span: string, expected: string][] = [
  ["2000-01-01", "3 years", "2003-01-01"],
  ["2000-01-01", "6 months", "2000-07-01"],
  ["2000-11-01", "6 months", "2001-05-01"],
  ["2000-01-01", "3 days", "2000-01-04"],
  ["2000-01-01", "3 weeks", "2000-01-22"],
  ["2000-02-01", "5 weeks", "2000-03-07"],
  ["2001-02-01", "5 weeks", "2001-03-08"],
  ["2000-03-31", "6 months", "2000-10-01"],
  ["2000-08-31", "6 months", "2001-03-01"],
  ["2000-01-31", "6 months - 4 days", "2000-07-27"],
  // Who is born on a leap day is a year older on 1 March, and in a leap year on the day itself.
  ["2024-02-29", "1 year", "2025-03-01"],
  ["2024-02-29", "4 years", "2028-02-29"],
  ["2024-02-29", "1 year - 4 days", "2025-02-25"],
  ["2025-12-31", "2 months", "2026-03-01"],
  ["2025-12-31", "1 day", "2026-01-01"],
  ["2024-12-31", "12 months", "2025-12-31"],
  // Back over the turn of a year.
  ["2020-03-01", "16 years - 4 months", "2035-11-01"],
  ["2025-01-15", "7 months + 4 weeks", "2025-09-12"],
];
for (const [from, span, expected] of rows) {
  test(`${from} and ${span} is ${expected}`, () => {
    assert.equal(dayOf(addSpan(numberOf(day(from)), spanOf(span))), expected);
  });
}

for (const text of ["", "6", "weeks", "6 weeks 4 days", "6 fortnights", "6 weeks -", "- - 4 days"]) {
  test(`"${text}" is no span, and nobody reads it as nought`, () => {
    assert.throws(() => spanOf(text), /Not a span of time/);
  });
}
