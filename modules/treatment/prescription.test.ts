import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import {
  dosesOn,
  dueOn,
  inForce,
  isHeld,
  PrescribedItem,
  type Prescription,
  sameItems,
  tabletsIn,
} from "./prescription.ts";

const day = (text: string) => text as CalendarDay;
const item = (more: Partial<PrescribedItem> = {}): PrescribedItem => ({
  ...{ medicine: "Lzd", mg: 600, tablets: 1, timesPerDay: 1, weekdays: null, until: null },
  from: day("2028-02-01"),
  ...more,
});
const taken = (prescriptions: readonly Prescription[], on: string) =>
  dueOn(prescriptions, day(on)).map(({ medicine, mg }) => `${medicine} ${mg}`);

/* Bedaquiline: daily for two weeks from Tuesday 1 February 2028, then on Monday, Wednesday and Friday. */
const bedaquiline = [
  item({ medicine: "Bdq", mg: 400, tablets: 4, until: day("2028-02-14") }),
  item({ medicine: "Bdq", mg: 200, tablets: 2, weekdays: [1, 3, 5], from: day("2028-02-15") }),
];
const first: Prescription = { from: day("2028-02-01"), items: [...bedaquiline, item()] };

const table: readonly (readonly [on: string, takes: readonly string[]])[] = [
  ["2028-01-31", []],
  ["2028-02-01", ["Bdq 400", "Lzd 600"]],
  ["2028-02-14", ["Bdq 400", "Lzd 600"]],
  // A Tuesday, and then the first Wednesday.
  ["2028-02-15", ["Lzd 600"]],
  ["2028-02-16", ["Bdq 200", "Lzd 600"]],
  ["2028-02-28", ["Bdq 200", "Lzd 600"]],
  // The day that other years do not have, a Tuesday.
  ["2028-02-29", ["Lzd 600"]],
  ["2028-03-01", ["Bdq 200", "Lzd 600"]],
];
for (const [on, takes] of table)
  test(`due on ${on}: ${takes.join(", ")}`, () => assert.deepEqual(taken([first], on), takes));

test("a later prescription takes the whole place of the one before, from its day on and not before", () => {
  const reduced: Prescription = { from: day("2028-02-20"), items: [item({ mg: 300, tablets: 0.5 })] };
  assert.deepEqual(taken([first, reduced], "2028-02-19"), ["Lzd 600"]);
  assert.deepEqual(taken([first, reduced], "2028-02-21"), ["Lzd 300"]);
});

test("of two that hold on a day the later written counts, also where it speaks of the past", () => {
  const later: Prescription = { from: day("2028-03-01"), items: [item({ mg: 300 })] };
  const corrected: Prescription = { from: day("2028-02-10"), items: [item({ mg: 450 })] };
  assert.deepEqual(taken([first, later, corrected], "2028-03-02"), ["Lzd 450"]);
  assert.deepEqual(taken([first, later, corrected], "2028-02-09"), ["Bdq 400", "Lzd 600"]);
});

test("held: nothing is due until another prescription takes it up again", () => {
  const held: Prescription = { from: day("2028-02-10"), items: [] };
  const again: Prescription = { from: day("2028-02-13"), items: [item({ from: day("2028-02-13") })] };
  const all = [first, held, again];
  assert.deepEqual(
    ["2028-02-09", "2028-02-10", "2028-02-12", "2028-02-13"].map((on) => [
      dosesOn(all, day(on)),
      isHeld(inForce(all, day(on))),
    ]),
    [
      [1, false],
      [0, true],
      [0, true],
      [1, false],
    ],
  );
  assert.equal(isHeld(inForce(all, day("2028-01-01"))), false);
});

test("twice a day is two doses, whatever is taken once beside it", () => {
  const twice: Prescription = { from: day("2028-02-01"), items: [item(), item({ medicine: "Dlm", timesPerDay: 2 })] };
  assert.equal(dosesOn([twice], day("2028-02-01")), 2);
});

test("tablets add up, halves too; one that nobody counted leaves no number", () => {
  assert.equal(tabletsIn([item(), item({ tablets: 2.5 })]), 3.5);
  assert.equal(tabletsIn([item(), item({ tablets: null })]), null);
  assert.equal(tabletsIn([]), 0);
});

test("the same items in another order are the same; another day of one of them is not", () => {
  assert.equal(sameItems(bedaquiline, bedaquiline.toReversed()), true);
  assert.equal(sameItems(bedaquiline, [...bedaquiline.slice(1), item()]), false);
  assert.equal(sameItems([item({ weekdays: [1, 3] })], [item({ weekdays: [3, 1] })]), true);
  assert.equal(sameItems([item()], [item({ from: day("2028-02-02") })]), false);
});

test("an item without any amount, or that ends before it begins, is none", () => {
  assert.equal(PrescribedItem.safeParse(item({ mg: null, tablets: null })).success, false);
  assert.equal(PrescribedItem.safeParse(item({ until: day("2028-01-31") })).success, false);
  assert.equal(PrescribedItem.safeParse(item({ weekdays: [] })).success, false);
  assert.equal(PrescribedItem.safeParse(item()).success, true);
});

test("whatever is written after it, a day before the later ones' first day stays as it was", () => {
  const prescription = fc.record({ at: fc.integer({ min: 0, max: 40 }), mg: fc.constantFrom(300, 450, 600) });
  fc.assert(
    fc.property(fc.array(prescription, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (written, at) => {
      const start = day("2028-01-20");
      const all = written.map(({ at: from, mg }) => ({
        from: addDays(start, from),
        items: [item({ mg, from: addDays(start, from) })],
      }));
      // Slowly: go through them in order, and let each write over the days that it speaks of.
      const days = new Map<string, number>();
      for (const { at: from, mg } of written) {
        for (let n = from; n <= 60; n += 1) days.set(addDays(start, n), mg);
      }
      const expected = days.get(addDays(start, at));
      assert.deepEqual(
        dueOn(all, addDays(start, at)).map(({ mg }) => mg),
        expected === undefined ? [] : [expected],
      );
    }),
    { numRuns: 200 },
  );
});
