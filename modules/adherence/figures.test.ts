import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseDay, DoseState } from "./dose-day.ts";
import { figuresOf } from "./figures.ts";

/* Figures of the last days, counted by hand. */

const first = "2028-02-01" as CalendarDay;
const state: Record<string, DoseState> = { v: "verified", r: "reported", m: "missed", "-": "unknown" };

/** A day a letter, as in a course; the last one is open. x: no dose was due. */
function course(letters: string): DoseDay[] {
  return Array.from(`${letters}-`, (letter, at) => {
    const [day, open, says] = [addDays(first, at), at === letters.length, state[letter]];
    if (says === undefined) return { day, open, state: "not-due", due: 0, soFar: null };
    const soFar = { state: says, verified: Number(says === "verified"), reported: Number(says === "reported") };
    return { day, open, state: open ? "unknown" : says, due: 1, soFar };
  });
}
const counts = (letters: string) =>
  figuresOf(course(letters)).map(({ days, due, verified, reported, missed, unknown }) => [
    ...[days, due, verified, reported, missed, unknown],
  ]);

test("31 straight days are 7 of 7, 14 of 14, 30 of 30 and 31 of 31, never more", () => {
  assert.deepEqual(counts("v".repeat(31)), [
    [7, 7, 7, 0, 0, 0],
    [14, 14, 14, 0, 0, 0],
    [30, 30, 30, 0, 0, 0],
    [null, 31, 31, 0, 0, 0],
  ]);
});

test("whoever began ten days ago has ten days in a window of thirty, and not thirty", () => {
  assert.deepEqual(counts("vvrm-vvvrm"), [
    [7, 7, 3, 1, 2, 1],
    [14, 10, 5, 2, 2, 1],
    [30, 10, 5, 2, 2, 1],
    [null, 10, 5, 2, 2, 1],
  ]);
});

test("a day on which none was due is in no figure; the open day neither; before any day has ended there are none", () => {
  assert.deepEqual(counts("vxxv").at(-1), [null, 2, 2, 0, 0, 0]);
  assert.deepEqual(counts("xxx").at(-1), [null, 0, 0, 0, 0, 0]);
  assert.deepEqual(figuresOf(course("")), []);
});

test("of two doses a day one taken counts as one of two, and the other as the day says", () => {
  const day = (soFar: DoseDay["soFar"]): DoseDay => ({ day: first, open: false, state: "missed", due: 2, soFar });
  const [week] = figuresOf([day({ state: "missed", verified: 1, reported: 0 })]);
  assert.deepEqual([week?.due, week?.verified, week?.missed, week?.unknown], [2, 1, 1, 0]);
  const [silent] = figuresOf([day({ state: "unknown", verified: 0, reported: 0 })]);
  assert.deepEqual([silent?.due, silent?.missed, silent?.unknown], [2, 0, 2]);
});

test("the four always add up to what was due, and no window has more than the one around it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("v", "r", "m", "-", "x"), maxLength: 60 }), (letters) => {
      const figures = figuresOf(course(letters));
      for (const { due, verified, reported, missed, unknown } of figures)
        assert.equal(verified + reported + missed + unknown, due);
      for (const [at, { due, days }] of figures.entries()) {
        assert.ok(due <= (figures[at + 1]?.due ?? due));
        // Counted the slow way.
        const last = Array.from(letters).slice(-(days ?? 60));
        assert.equal(due, last.filter((letter) => letter !== "x").length);
      }
    }),
  );
});
