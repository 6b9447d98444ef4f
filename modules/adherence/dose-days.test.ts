import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Evidence } from "./dose-day.ts";
import { type Course, daysWithin, doseDays, dosesBy } from "./dose-days.ts";

const day = (text: string) => text as CalendarDay;
const at = (text: string) => Date.parse(text);
const box = (text: string): Evidence => ({ source: "box", at: at(text) });

type Told = Partial<Course> & { readonly silences?: Parameters<typeof daysWithin>[0] };
const zone = { timeZone: "Asia/Kolkata", dayBegins: "00:00" };

const course = ({ silences = [], ...more }: Told): Course => ({
  ...zone,
  start: day("2026-03-01"),
  today: day("2026-03-05"),
  dosesOn: dosesBy({ timesPerDay: 1 }),
  evidence: [],
  silent: daysWithin(silences, more.timeZone ?? zone.timeZone, more.dayBegins ?? zone.dayBegins),
  ...more,
});
const statesOf = (more: Told) => doseDays(course(more)).days.map(({ state }) => state);

test("a course without a single record: every day that ended is missed where its channel was heard, and counted", () => {
  const { days, verified, reported } = doseDays(course({}));
  assert.deepEqual(
    days.map(({ state }) => state),
    ["missed", "missed", "missed", "missed", "unknown"],
  );
  assert.deepEqual(
    [verified, reported],
    [
      { num: 0, den: 4 },
      { num: 0, den: 4 },
    ],
  );
  assert.equal(days.at(-1)?.soFar?.state, "unknown", "today nobody has missed anything yet");
});

test("thirty-one days taken are 31 of 31, and nothing makes it more", () => {
  const evidence = Array.from({ length: 31 }, (_, n) => [
    box(`${addDays(day("2026-03-01"), n)}T08:00:00+05:30`),
    box(`${addDays(day("2026-03-01"), n)}T08:05:00+05:30`),
  ]).flat();
  assert.deepEqual(doseDays(course({ today: day("2026-04-01"), evidence })).verified, { num: 31, den: 31 });
});

test("today is not settled: what is known of it shows, and does not count", () => {
  const { days, verified } = doseDays(course({ evidence: [box("2026-03-05T08:00:00+05:30")] }));
  assert.deepEqual(days.at(-1), {
    day: "2026-03-05",
    state: "unknown",
    open: true,
    due: 1,
    soFar: { state: "verified", verified: 1, reported: 0 },
  });
  assert.equal(verified.den, 4);
  assert.equal(verified.num, 0);
});

test("only days of the prescription are due; a dose on another day counts nowhere", () => {
  // 2026-03-01 is a Sunday; Monday, Wednesday and Friday are due.
  const { days, verified } = doseDays(
    course({
      today: day("2026-03-08"),
      dosesOn: dosesBy({ timesPerDay: 1, weekdays: [1, 3, 5] }),
      evidence: [box("2026-03-02T08:00:00+05:30"), box("2026-03-03T08:00:00+05:30"), box("2026-03-06T08:00:00+05:30")],
    }),
  );
  assert.deepEqual(
    days.map(({ state }) => state),
    ["not-due", "verified", "not-due", "missed", "not-due", "verified", "not-due", "not-due"],
  );
  assert.deepEqual(verified, { num: 2, den: 3 });
});

test("a Sunday is the seventh day of the week", () => {
  const sundays = { timesPerDay: 1, weekdays: [7] };
  assert.deepEqual(statesOf({ dosesOn: dosesBy(sundays), today: day("2026-03-09") }), [
    "missed",
    ...Array.from({ length: 6 }, () => "not-due"),
    "missed",
    "not-due",
  ]);
});

test("once all doses of the course are taken none is due, and what is said of later days counts nowhere", () => {
  const evidence = ["01", "02", "04", "05"].map((n) => box(`2026-03-${n}T08:00:00+05:30`));
  const { days, verified } = doseDays(course({ today: day("2026-03-07"), doses: 3, evidence }));
  assert.deepEqual(
    days.map(({ state }) => state),
    ["verified", "verified", "missed", "verified", "not-due", "not-due", "not-due"],
  );
  assert.deepEqual(verified, { num: 3, den: 4 });
});

test("ten past midnight belongs to the evening where the day begins at three", () => {
  const evidence = [box("2026-03-03T00:10:00+05:30")];
  assert.deepEqual(statesOf({ evidence }).slice(1, 3), ["missed", "verified"]);
  assert.deepEqual(statesOf({ evidence, dayBegins: "03:00" }).slice(1, 3), ["verified", "missed"]);
});

test("by the patient's clock also in the night when clocks change", () => {
  // Berlin, 29 March 2026: 02:00 becomes 03:00. Half past one is the evening's, half past three the morning's.
  const berlin = { timeZone: "Europe/Berlin", dayBegins: "03:00", start: day("2026-03-27"), today: day("2026-03-31") };
  assert.deepEqual(statesOf({ ...berlin, evidence: [box("2026-03-29T01:30:00+01:00")] }).slice(0, 3), [
    "missed",
    "verified",
    "missed",
  ]);
  assert.deepEqual(statesOf({ ...berlin, evidence: [box("2026-03-29T03:30:00+02:00")] }).slice(0, 3), [
    "missed",
    "missed",
    "verified",
  ]);
});

test("the day that somebody names goes before the clock", () => {
  const late: Course["evidence"][number] = {
    source: "staff",
    observed: true,
    at: at("2026-03-04T18:00:00+05:30"),
    forDay: day("2026-03-02"),
  };
  assert.deepEqual(statesOf({ evidence: [late] }), ["missed", "verified", "missed", "missed", "unknown"]);
});

test("a day wholly in a silence is unknown, one that was heard from for a minute is not", () => {
  const silence = (from: string, to: string) => ({ from: at(from), to: at(to) });
  const whole = silence("2026-03-02T00:00:00+05:30", "2026-03-04T00:00:00+05:30");
  assert.deepEqual(statesOf({ silences: [whole] }), ["missed", "unknown", "unknown", "missed", "unknown"]);
  const toItsLastMoment = silence("2026-03-02T00:00:00+05:30", "2026-03-03T23:59:59.999+05:30");
  assert.deepEqual(statesOf({ silences: [toItsLastMoment] }), ["missed", "unknown", "unknown", "missed", "unknown"]);
  const partly = silence("2026-03-02T00:01:00+05:30", "2026-03-03T23:59:00+05:30");
  assert.deepEqual(statesOf({ silences: [partly] }), ["missed", "missed", "missed", "missed", "unknown"]);
  // Two that touch are one, and a silence may never end.
  const two = [
    silence("2026-03-01T12:00:00+05:30", "2026-03-02T12:00:00+05:30"),
    silence("2026-03-02T12:00:00+05:30", "2026-03-03T06:00:00+05:30"),
  ];
  assert.deepEqual(statesOf({ silences: two }), ["missed", "unknown", "missed", "missed", "unknown"]);
  assert.deepEqual(statesOf({ silences: two.toReversed() }), statesOf({ silences: two }), "told in any order");
  // One within another changes nothing.
  const within = [whole, silence("2026-03-02T06:00:00+05:30", "2026-03-02T12:00:00+05:30")];
  assert.deepEqual(statesOf({ silences: within }), statesOf({ silences: [whole] }));
  const open = { from: at("2026-03-03T00:00:00+05:30"), to: Number.POSITIVE_INFINITY };
  assert.deepEqual(statesOf({ silences: [open] }), ["missed", "missed", "unknown", "unknown", "unknown"]);
});

test("a leap day is a day, and a course that begins tomorrow has none", () => {
  const leap = doseDays(course({ start: day("2028-02-28"), today: day("2028-03-01") }));
  assert.deepEqual(
    leap.days.map((one) => one.day),
    ["2028-02-28", "2028-02-29", "2028-03-01"],
  );
  assert.deepEqual(doseDays(course({ today: day("2026-02-28") })).days, []);
});

/* A second, slow way: it asks of every minute of the course whether a dose fell into it. */

interface Slow {
  readonly start: number;
  readonly days: number;
  readonly begins: number;
  readonly openings: readonly number[];
  readonly from: number;
  readonly length: number;
}

const minutesOfDay = 1440;

/** India has one clock: minutes since the first midnight are enough. */
function slowly({ days, begins, openings, from, length }: Slow): string[] {
  return Array.from({ length: days }, (_, n) => {
    let opened = false;
    let heard = false;
    for (let minute = n * minutesOfDay + begins; minute < (n + 1) * minutesOfDay + begins; minute += 1) {
      if (openings.includes(minute)) opened = true;
      if (minute < from || minute >= from + length) heard = true;
    }
    if (n === days - 1) return "unknown";
    return opened ? "verified" : heard ? "missed" : "unknown";
  });
}

test("day by day it is what counting every minute gives", () => {
  const any: fc.Arbitrary<Slow> = fc.record({
    start: fc.integer({ min: 0, max: 700 }),
    days: fc.integer({ min: 1, max: 9 }),
    begins: fc.constantFrom(0, 180, 300),
    openings: fc.array(fc.integer({ min: 0, max: 9 * minutesOfDay }), { maxLength: 9 }),
    from: fc.integer({ min: 0, max: 8 * minutesOfDay }),
    length: fc.integer({ min: 0, max: 5 * minutesOfDay }),
  });
  fc.assert(
    fc.property(any, (slow) => {
      const start = addDays(day("2026-01-01"), slow.start);
      const midnight = at(`${start}T00:00:00+05:30`);
      const minute = (n: number) => midnight + n * 60_000;
      const dayBegins = `${String(slow.begins / 60).padStart(2, "0")}:00`;
      const silences = slow.length === 0 ? [] : [{ from: minute(slow.from), to: minute(slow.from + slow.length) }];
      const quick = doseDays({
        timeZone: "Asia/Kolkata",
        dayBegins,
        start,
        today: addDays(start, slow.days - 1),
        dosesOn: dosesBy({ timesPerDay: 1 }),
        evidence: slow.openings.map((n) => ({ source: "box" as const, at: minute(n) })),
        silent: daysWithin(silences, "Asia/Kolkata", dayBegins),
      });
      assert.deepEqual(
        quick.days.map(({ state }) => state),
        slowly(slow),
      );
    }),
    { numRuns: 150 },
  );
});
