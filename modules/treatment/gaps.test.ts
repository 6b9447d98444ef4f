import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { bpal, bpalm } from "./bpalm.ts";
import { type DayTaken, gapsIn, lastDayFor, type Reload, reloadAfter, verdictOn } from "./gaps.ts";

const start = "2028-02-20" as CalendarDay;
const words = { t: "taken", m: "missed", u: "unknown", n: "not-due", h: "not-due" } as const;

/** A letter a day: taken, missed, unknown, not due, held. */
const course = (letters: string): readonly DayTaken[] =>
  letters.split("").map((letter, at) => ({ day: addDays(start, at), was: words[letter as keyof typeof words] }));
const gaps = (letters: string) => {
  const held = new Set(letters.split("").flatMap((letter, at) => (letter === "h" ? [addDays(start, at)] : [])));
  return gapsIn(course(letters), (day) => held.has(day)).map(({ from, days, unknown, held: of, open }) =>
    [from.slice(5), days, unknown, of, open ? "open" : "ended"].join(" "),
  );
};

const table: readonly (readonly [letters: string, gaps: readonly string[]])[] = [
  ["", []],
  ["tttt", []],
  ["tmmt", ["02-21 2 0 0 ended"]],
  // Nobody spoke of it: a gap, and said apart.
  ["tmumt", ["02-21 3 1 0 ended"]],
  ["ttuu", ["02-22 2 2 0 open"]],
  // Over the day that other years do not have.
  ["tttttttttmmmt", ["02-29 3 0 0 ended"]],
  // A day on which nothing is due is no gap, and belongs to one only in its middle.
  ["tnt", []],
  ["tnmt", ["02-22 1 0 0 ended"]],
  ["tmnmt", ["02-21 3 0 0 ended"]],
  ["tmnt", ["02-21 1 0 0 ended"]],
  // Held by a doctor: nothing was swallowed, and nobody is to blame.
  ["thht", ["02-21 2 0 2 ended"]],
  ["thhmt", ["02-21 3 0 2 ended"]],
  ["mmtu", ["02-20 2 0 0 ended", "02-23 1 1 0 open"]],
];
for (const [letters, expected] of table) {
  test(`gaps in "${letters}": ${expected.join("; ") || "none"}`, () => assert.deepEqual(gaps(letters), expected));
}

/* tbksp.org node 2508; it leaves exactly two and exactly eight weeks open. */
const reloads: readonly (readonly [days: number, Reload])[] = [
  [1, "go-on"],
  [13, "go-on"],
  [14, "doctor-decides"],
  [15, "load-again"],
  [55, "load-again"],
  [56, "doctor-decides"],
  [57, "assess-anew"],
];
for (const [days, expected] of reloads) {
  test(`bedaquiline after ${days} days without it: ${expected}`, () => assert.equal(reloadAfter(days), expected));
}

/* BPaLM (tbksp.org node 567): over 7 days is made up; 14 in a row and 4 weeks altogether are the most; 26 weeks within 7 months. */
const rule = bpalm.gaps;
assert.ok(rule);
const verdict = (letters: string) => {
  const { toMakeUp, notMadeUp, tooLong, tooMany } = verdictOn(
    gapsIn(course(letters), () => false),
    rule,
  );
  return { toMakeUp, notMadeUp, tooLong, tooMany };
};
const missed = (days: number) => `${"m".repeat(days)}t`;
const verdicts: readonly (readonly [letters: string, expected: ReturnType<typeof verdict>])[] = [
  ["ttt", { toMakeUp: 0, notMadeUp: 0, tooLong: false, tooMany: false }],
  [missed(7), { toMakeUp: 0, notMadeUp: 7, tooLong: false, tooMany: false }],
  [missed(8), { toMakeUp: 8, notMadeUp: 0, tooLong: false, tooMany: false }],
  [`${missed(8)}${missed(3)}`, { toMakeUp: 8, notMadeUp: 3, tooLong: false, tooMany: false }],
  // It goes on: nobody knows yet how long it will be.
  ["tmmm", { toMakeUp: 3, notMadeUp: 0, tooLong: false, tooMany: false }],
  [missed(14), { toMakeUp: 14, notMadeUp: 0, tooLong: false, tooMany: false }],
  [missed(15), { toMakeUp: 15, notMadeUp: 0, tooLong: true, tooMany: false }],
  [missed(7).repeat(4), { toMakeUp: 0, notMadeUp: 28, tooLong: false, tooMany: false }],
  // Beyond the rule every day is to be made up until a doctor decides.
  [`${missed(7).repeat(4)}${missed(1)}`, { toMakeUp: 29, notMadeUp: 0, tooLong: false, tooMany: true }],
];
for (const [letters, expected] of verdicts) {
  test(`BPaLM with gaps of ${
    letters
      .split("t")
      .map((part) => part.length)
      .filter((n) => n > 0)
      .join(", ") || "none"
  }`, () => {
    assert.deepEqual(verdict(letters), expected);
  });
}

test("all doses within seven months of thirty days; of BPaL, within ten", () => {
  assert.equal(lastDayFor(rule, "2028-01-01" as CalendarDay), "2028-07-29");
  assert.ok(bpal.gaps);
  assert.equal(lastDayFor(bpal.gaps, "2028-01-01" as CalendarDay), "2028-10-27");
});

test("no day is in two gaps, none that was taken is in one, and every missed or unknown day is in one", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("t", "m", "u", "n", "h"), maxLength: 60 }), (letters) => {
      const held = (day: CalendarDay) => letters.split("").some((one, at) => one === "h" && addDays(start, at) === day);
      const found = gapsIn(course(letters), held);
      const within = new Map<string, number>();
      for (const { from, until } of found) {
        for (let day = from; day <= until; day = addDays(day, 1)) within.set(day, (within.get(day) ?? 0) + 1);
      }
      for (const [at, letter] of letters.split("").entries()) {
        const times = within.get(addDays(start, at)) ?? 0;
        if (letter === "t") assert.equal(times, 0);
        else if (letter !== "n") assert.equal(times, 1);
        else assert.ok(times <= 1);
      }
    }),
    { numRuns: 300 },
  );
});
