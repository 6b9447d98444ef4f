import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { civilDay, dayNumber, dayOf, numberOf } from "./day-number.ts";
import { day } from "./test-schedule.ts";

test("days are counted as the calendar counts them, leap days and centuries too", () => {
  const someday = fc.date({ min: new Date("1600-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(someday, (date) => {
      const text = day(date.toISOString().slice(0, 10));
      const number = Math.floor(date.getTime() / 86_400_000);
      assert.equal(numberOf(text), number);
      assert.equal(dayOf(number), text);
      assert.deepEqual(civilDay(number), {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }),
  );
});

test("1 January 1970 is day 0, and the day before it is -1", () => {
  assert.equal(dayNumber(1970, 1, 1), 0);
  assert.equal(dayOf(-1), "1969-12-31");
});
