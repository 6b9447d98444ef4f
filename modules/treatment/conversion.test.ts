import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { responseIn, type RulesVersion, type Told } from "./conversion.ts";

/* Expected by hand from the definitions at the head of conversion.ts. */

const start = "2026-01-01" as CalendarDay;
const on = (n: number) => addDays(start, n);

/** "5- 20+ 30-": days since the start, with what was found. */
const written = (text: string): Told[] =>
  text
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => ({ day: on(Number.parseInt(one, 10)), positive: one.endsWith("+") }));

const table: readonly (readonly [results: string, RulesVersion, converted: number | null, reverted: number | null])[] =
  [
    ["", "who-2021", null, null],
    ["10-", "who-2021", null, null],
    ["10- 16-", "who-2021", null, null],
    ["10- 17-", "who-2021", 10, null],
    ["17- 10-", "who-2021", 10, null],
    ["0+ 30- 60-", "who-2021", 30, null],
    ["30- 45+ 60-", "who-2021", null, null],
    ["30- 45+ 60- 67-", "who-2021", 60, null],
    // Three negatives, of which the outer two are far enough apart, and nothing between says otherwise.
    ["10- 14- 18-", "who-2021", 10, null],
    // Of one day the positive weighs more, in whichever order they come.
    ["10- 30- 30+", "who-2021", null, null],
    ["30+ 30- 40- 50-", "who-2021", 40, null],
    // One positive is no reversion, nor are two within a week.
    ["10- 20- 90+", "who-2021", 10, null],
    ["10- 20- 90+ 96+", "who-2021", 10, null],
    ["10- 20- 90+ 97+", "who-2021", 10, 90],
    ["10- 20- 90+ 95- 100+", "who-2021", 10, null],
    ["10- 20- 90+ 97+ 120- 150-", "who-2021", 10, 90],
    // Positives before the conversion revert nothing.
    ["0+ 20+ 40- 60-", "who-2021", 40, null],
    ["10- 17-", "who-2013", null, null],
    ["10- 39-", "who-2013", null, null],
    ["10- 40-", "who-2013", 10, null],
    ["10- 40- 90+ 100+", "who-2013", 10, null],
    ["10- 40- 90+ 120+", "who-2013", 10, 90],
  ];

for (const [results, rules, converted, reverted] of table) {
  test(`${results || "nothing"} by ${rules}: converted ${converted}, reverted ${reverted}`, () => {
    assert.deepEqual(responseIn(written(results), rules), {
      convertedOn: converted === null ? null : on(converted),
      revertedOn: reverted === null ? null : on(reverted),
    });
  });
}

/** Slow and plain: tries every pair of days. */
function byPairs(results: readonly Told[], days: number) {
  const all = [...new Set(results.map(({ day }) => day))].toSorted();
  const positive = (day: CalendarDay) => results.some((one) => one.day === day && one.positive);
  const pairs = (wanted: boolean, after: CalendarDay | null) =>
    all.flatMap((first) =>
      all
        .filter((second) => second >= addDays(first, days) && (after === null || first > after))
        .filter((second) => all.every((day) => day < first || day > second || positive(day) === wanted))
        .map((second) => [first, second] as const),
    );
  // The pair that is complete first; of those with one end, the one that began first.
  const earliest = (found: readonly (readonly [CalendarDay, CalendarDay])[]) =>
    found.toSorted(([a, b], [c, d]) => (b === d ? (a < c ? -1 : 1) : b < d ? -1 : 1))[0] ?? null;
  const converted = earliest(pairs(false, null));
  const reverted = converted === null ? null : earliest(pairs(true, converted[1]));
  return { convertedOn: converted?.[0] ?? null, revertedOn: reverted?.[0] ?? null };
}

test("as a slow model that tries every pair of days", () => {
  const result = fc.record({ day: fc.nat(60).map(on), positive: fc.boolean() });
  fc.assert(
    fc.property(fc.array(result, { maxLength: 9 }), fc.constantFrom("who-2021", "who-2013"), (results, rules) => {
      assert.deepEqual(responseIn(results, rules), byPairs(results, rules === "who-2021" ? 7 : 30));
    }),
    { numRuns: 2000 },
  );
});
