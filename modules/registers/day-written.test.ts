import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Cell } from "./cell.ts";
import { columnDoubt, isDoubtful, readDay } from "./day-written.ts";

const today = "2026-11-22" as CalendarDay;

const readings: readonly (readonly [Cell, string])[] = [
  ["12/03/2025", "2025-03-12"],
  ["12-3-25", "2025-03-12"],
  ["12.03.2025", "2025-03-12"],
  [" 1 / 2 / 2024 ", "2024-02-01"],
  ["2025-03-12", "2025-03-12"],
  ["2025/3/12", "2025-03-12"],
  ["2025-03-12 00:00:00", "2025-03-12"],
  ["१२/०३/२०२५", "2025-03-12"],
  ["12 मार्च 2025", "2025-03-12"],
  ["१२ मार्च २०२५", "2025-03-12"],
  ["12-Mar-25", "2025-03-12"],
  ["12th March, 2025", "2025-03-12"],
  ["March 12, 2025", "2025-03-12"],
  ["5 सितम्बर 2024", "2024-09-05"],
  // Excel counts 1 January 2000 as 36526 and 1 January 2025 as 45658 (Microsoft, DATEVALUE): 70 days later is 12 March.
  [45_728, "2025-03-12"],
  ["45728", "2025-03-12"],
  [36_526, "2000-01-01"],
  [{ day: "2025-03-12" as CalendarDay }, "2025-03-12"],
  ["29/02/2024", "2024-02-29"],
  ["22/11/2026", "2026-11-22"],
];

for (const [written, day] of readings) {
  test(`${JSON.stringify(written)} is ${day}`, () => assert.deepEqual(readDay(written, today), { day }));
}

const faults: readonly (readonly [Cell, string])[] = [
  ["03/25/2025", "month-first"],
  ["31/04/2025", "no-such-day"],
  ["29/02/2025", "no-such-day"],
  ["00/03/2025", "no-such-day"],
  ["12/03", "no-year"],
  ["03/2025", "no-year"],
  ["2025", "no-year"],
  ["12032025", "no-day"],
  ["last week", "no-day"],
  ["12 Xyz 2025", "no-day"],
  ["23/11/2026", "not-come-yet"],
  ["12/03/27", "not-come-yet"],
  ["12/03/98", "not-come-yet"],
  [{ day: "2027-01-01" as CalendarDay }, "not-come-yet"],
  [9_812_345_678, "no-day"],
  ["", "no-day"],
];

for (const [written, wrong] of faults) {
  test(`${JSON.stringify(written)} is never guessed: ${wrong}`, () =>
    assert.deepEqual(readDay(written, today), { wrong }));
}

const dayOfIndia = fc.date({ min: new Date("2009-01-01"), max: new Date("2026-11-22"), noInvalidDate: true });
const digits = (text: string) => text.replace(/\d/g, (digit) => "०१२३४५६७८९"[Number(digit)] ?? digit);

test("each day of seventeen years is read back from every way of writing it", () => {
  fc.assert(
    fc.property(dayOfIndia, fc.constantFrom("/", "-", "."), (instant, sign) => {
      const [year = "", month = "", day = ""] = instant.toISOString().slice(0, 10).split("-");
      const expected = { day: `${year}-${month}-${day}` };
      const whole = [day, month, year].join(sign);
      const short = [Number(day), Number(month), year.slice(2)].join(sign);
      for (const written of [whole, short, digits(whole), expected.day]) {
        assert.deepEqual(readDay(written, today), expected, written);
      }
    }),
  );
});

test("whatever is written, either a real day up to today is read or it is said why not", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("0", "1", "2", "3", "9", "/", "-", ".", " ", "मार्च", "Mar") }),
      (written) => {
        const read = readDay(written, today);
        if ("wrong" in read) return;
        assert.equal(new Date(`${read.day}T00:00:00Z`).toISOString().slice(0, 10), read.day);
        assert.ok(read.day <= today);
      },
    ),
  );
});

test("where one day of a column can only be month first, each that could be either is doubtful", () => {
  const doubt = columnDoubt(["03/25/2025", "04/05/2025"]);
  assert.equal(doubt, "month-first");
  assert.equal(isDoubtful("04/05/2025", doubt), true);
  assert.equal(isDoubtful("05/05/2025", doubt), false);
  assert.equal(isDoubtful("25/03/2025", doubt), false);
  assert.equal(isDoubtful("2025-04-05", doubt), false);
});

test("one slip of the pen in a column that is day first leaves the others as they are", () => {
  const dayFirst = Array.from({ length: 10 }, (_, at) => `${13 + at}/03/2025`);
  assert.equal(columnDoubt(["03/25/2025", "04/05/2025", ...dayFirst]), null);
  assert.equal(columnDoubt(["03/25/2025", "04/05/2025", ...dayFirst.slice(1)]), "month-first");
});

test("a column in India's order raises no doubt", () => {
  const doubt = columnDoubt(["25/03/2025", "04/05/2025", null, "✓"]);
  assert.equal(doubt, null);
  assert.equal(isDoubtful("04/05/2025", doubt), false);
});

test("days that an Excel of another order may have turned are doubtful: 12 March became 3 December", () => {
  const turned: Cell[] = ["25/03/2025", { day: "2024-12-03" as CalendarDay }];
  const doubt = columnDoubt(turned);
  assert.equal(doubt, "turned-by-excel");
  assert.equal(isDoubtful(turned[1] ?? null, doubt), true);
  assert.equal(isDoubtful({ day: "2024-03-03" as CalendarDay }, doubt), false);
  assert.equal(columnDoubt(["25/03/2025", { day: "2024-12-30" as CalendarDay }]), null);
});
