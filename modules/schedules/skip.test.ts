import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import { dayOf, numberOf } from "./day-number.ts";
import type { Skip, SkipCondition } from "./schedule.ts";
import { spanOf } from "./span.ts";
import { ages, bounds, count, day, dose, interval, schedule, series } from "./test-schedule.ts";

/* Conditional skip: CDSi logic specification, tables 6-6 to 6-11, and 7.6. */

const born = day("2024-02-29");

const when = (conditions: readonly SkipCondition[], more: Partial<Skip> = {}, all = true): Skip => ({
  ...{ at: "both", all: false, sets: [{ all, conditions, inForce: null }] },
  ...more,
});

/** The number of the target dose that is forecast for who was given V on these days; the status where none is. */
function next(skips: readonly Skip[], given: readonly string[], today: string): number | string {
  const by = schedule([series([dose(1), dose(2, { skips, ages: [ages({ min: "3 years" })] }), dose(3)])]);
  const person = {
    ...{ born, sex: "female" as const, observed: [] },
    given: given.map((on) => ({ on: day(on), vaccine: "V" })),
  };
  const [group] = assess(by, person, day(today)).groups;
  return group?.forecast?.target.number ?? group?.status ?? "";
}

test("by age: from the first bound, and not on the second", () => {
  const skip = when([{ is: "age", ages: bounds("15 months", "18 months") }], { at: "forecast" });
  const at = (today: string) => next([{ ...skip }], ["2025-03-01"], today);
  // At three years, when the dose could be given, the skip is over: so it is asked by today.
  assert.equal(at("2025-05-28"), 2);
  assert.equal(at("2025-05-29"), 3);
  assert.equal(at("2025-08-28"), 3);
  assert.equal(at("2025-08-29"), 2);
});

test("a dose that will be needless once it may be given is not forecast today", () => {
  const skip = when([{ is: "age", ages: bounds("3 years") }]);
  assert.equal(next([skip], ["2025-03-01"], "2025-06-01"), 3);
  const later = when([{ is: "age", ages: bounds("3 years + 1 day") }]);
  assert.equal(next([later], ["2025-03-01"], "2025-06-01"), 2);
});

test("what is skipped only while doses are judged is forecast all the same, and the other way about", () => {
  const always: SkipCondition = { is: "age", ages: bounds("0 days") };
  assert.equal(next([when([always], { at: "evaluation" })], ["2025-03-01"], "2025-06-01"), 2);
  assert.equal(next([when([always], { at: "forecast" })], ["2025-03-01"], "2025-06-01"), 3);
  // Judged: the second V is held against the third dose.
  assert.equal(next([when([always], { at: "evaluation" })], ["2025-03-01", "2025-04-01"], "2025-06-01"), "complete");
});

test("by the interval since the dose before", () => {
  const skip = when([{ is: "interval", span: spanOf("6 months") }], { at: "evaluation" });
  assert.equal(next([skip], ["2025-03-01", "2025-08-31"], "2026-01-01"), 2);
  assert.equal(next([skip], ["2025-03-01", "2025-09-01"], "2026-01-01"), "complete");
});

const given = ["2024-06-01", "2025-03-01"];

test("by the number of doses at an age: more, as many, fewer", () => {
  const counted = (logic: "more" | "equal" | "fewer", number: number) =>
    next(
      [
        when([count({ logic, count: number, ages: bounds(undefined, "12 months"), validOnly: false })], {
          at: "forecast",
        }),
      ],
      given,
      "2025-06-01",
    );
  assert.equal(counted("more", 0), 3);
  assert.equal(counted("more", 1), 2);
  assert.equal(counted("equal", 1), 3);
  assert.equal(counted("equal", 2), 2);
  assert.equal(counted("fewer", 2), 3);
  assert.equal(counted("fewer", 1), 2);
});

test("by the number of doses in some days: the first counts, the last does not; and those that are valid alone", () => {
  const from = numberOf(day("2025-03-01"));
  const counted = (more: object) => next([when([count(more)], { at: "forecast" })], given, "2025-06-01");
  // The dose of 2025-03-01 is too young for the second target dose, so it is not valid.
  assert.equal(counted({ from, validOnly: false }), 3);
  assert.equal(counted({ from, validOnly: true }), 2);
  assert.equal(counted({ from: from - 10, until: from, validOnly: false }), 2);
  assert.equal(counted({ from: from - 10, until: from + 1, validOnly: false }), 3);
});

test("a later dose makes no earlier one needless", () => {
  const twoBefore = count({ count: 1, validOnly: false });
  const by = schedule([series([dose(1), dose(2, { skips: [when([twoBefore])] }), dose(3)])]);
  const person = {
    ...{ born, sex: "female" as const, observed: [] },
    given: ["2024-06-01", "2025-03-01", "2025-04-01"].map((on) => ({ on: day(on), vaccine: "V" })),
  };
  const targets = assess(by, person, day("2025-06-01")).groups[0]?.evaluations.map(({ target }) => target?.number);
  assert.deepEqual(targets, [1, 2, 3]);
});

test("sets and conditions are joined by and, or by or", () => {
  const yes: SkipCondition = { is: "age", ages: bounds("0 days") };
  const no: SkipCondition = { is: "age", ages: bounds("90 years") };
  const at = (skip: Skip) => next([skip], ["2025-03-01"], "2025-06-01");
  assert.equal(at(when([yes, no])), 2);
  assert.equal(at(when([yes, no], {}, false)), 3);
  const sets = [yes, no].map((one) => ({ all: true, conditions: [one], inForce: null }));
  assert.equal(at({ at: "both", all: true, sets }), 2);
  assert.equal(at({ at: "both", all: false, sets }), 3);
});

test("by a series of another group that is complete", () => {
  const usual = series([dose(1)]);
  const other = series([dose(1, { skips: [when([{ is: "completed", seriesGroups: new Set(["1"]) }])] })], {
    ...{ name: "other", group: "2" },
  });
  const statuses = (given: readonly string[]) => {
    const doses = given.map((on) => ({ on: day(on), vaccine: "V" }));
    const by = schedule([other, usual]);
    const [group] = assess(by, { born, sex: "female", given: doses, observed: [] }, day("2025-06-01")).groups;
    return group?.antigens[0]?.all.map(({ series: { name }, status }) => [name, status]);
  };
  assert.deepEqual(statuses([]), [
    ["other", "not-complete"],
    ["usual", "not-complete"],
  ]);
  assert.deepEqual(statuses(["2025-03-01"]), [
    ["other", "not-recommended"],
    ["usual", "complete"],
  ]);
});

test("the interval of a dose after a skipped one is counted from the dose before both", () => {
  const always = when([{ is: "age", ages: bounds("0 days") }]);
  const by = schedule([series([dose(1), dose(2, { skips: [always] }), dose(3, { intervals: [interval("8 weeks")] })])]);
  const person = { born, sex: "female" as const, observed: [], given: [{ on: day("2025-03-01"), vaccine: "V" }] };
  const forecast = assess(by, person, day("2025-03-01")).groups[0]?.forecast;
  assert.deepEqual([forecast?.doseNumber, forecast && dayOf(forecast.earliest.on)], [2, "2025-04-26"]);
});
