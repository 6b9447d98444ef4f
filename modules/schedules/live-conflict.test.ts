import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import { dayOf } from "./day-number.ts";
import type { Conflict, Schedule } from "./schedule.ts";
import { spanOf } from "./span.ts";
import { ages, antigen, day, dose, interval, schedule, series, vaccine } from "./test-schedule.ts";

/*
 * Live vaccines stand against each other: CDSi logic specification, CALCDTCONFLICT-1 to -3. Here as for
 * measles (M) and chickenpox (C) in the United States: 28 days apart, or 24 between two doses of M where
 * the first was valid.
 */

const born = day("2024-01-10");
const apart = (ends: string, ifNot = ends): Conflict => ({
  ...{ begins: spanOf("1 day"), endsIfValid: spanOf(ends), endsIfNot: spanOf(ifNot) },
});

const from12Months = [ages({ absoluteMin: "12 months - 4 days", min: "12 months" })];
const measles = series([
  dose(1, { ages: from12Months, preferable: [vaccine("M")] }),
  dose(2, {
    preferable: [vaccine("M")],
    intervals: [interval("4 weeks", { absoluteMin: spanOf("4 weeks - 4 days") })],
  }),
]);
/** Without an interval of its own: only the conflict puts it off. */
const soon = series([dose(1, { preferable: [vaccine("M")] }), dose(2, { preferable: [vaccine("M")] })]);
const pox = series([dose(1, { ages: from12Months, preferable: [vaccine("C")] })], { antigen: "P" });

const live: Schedule = {
  ...schedule([measles]),
  antigens: [antigen([measles]), antigen([pox], { name: "P", group: "P" })],
  groups: ["A", "P"].map((name) => ({ name, antigens: [name], whole: false })),
  vaccines: new Map([
    ["M", [{ antigen: "A", ages: null }]],
    ["C", [{ antigen: "P", ages: null }]],
  ]),
  conflicts: new Map([
    [
      "M",
      new Map([
        ["M", apart("24 days", "28 days")],
        ["C", apart("28 days")],
      ]),
    ],
    ["C", new Map([["M", apart("28 days")]])],
  ]),
};

function assessed(given: readonly string[], today: string, by = live) {
  const doses = given.map((text) => ({ vaccine: text.slice(0, 1), on: day(text.slice(2)) }));
  const { groups } = assess(by, { born, sex: "female", given: doses, observed: [] }, day(today));
  const [a, p] = groups.map(({ forecast, evaluations }) => ({
    earliest: forecast && dayOf(forecast.earliest.on),
    because: forecast?.earliest.because.is,
    reasons: evaluations.map(({ reason }) => reason && (reason.is === "conflict" ? dayOf(reason.until) : reason.is)),
  }));
  return { a, p };
}

test("a second live vaccine on the same day counts, and one within 28 days does not", () => {
  assert.deepEqual(assessed(["C 2025-02-01", "M 2025-02-01"], "2025-06-01").a?.reasons, [null]);
  assert.deepEqual(assessed(["C 2025-02-01", "M 2025-02-02"], "2025-06-01").a?.reasons, ["2025-03-01"]);
  assert.deepEqual(assessed(["C 2025-02-01", "M 2025-02-28"], "2025-06-01").a?.reasons, ["2025-03-01"]);
  assert.deepEqual(assessed(["C 2025-02-01", "M 2025-03-01"], "2025-06-01").a?.reasons, [null]);
});

test("the days of grace hold for the same vaccine after a valid dose, and not after one that was not", () => {
  assert.deepEqual(assessed(["M 2025-02-01", "M 2025-02-24"], "2025-06-01").a?.reasons, [null, "too-soon"]);
  assert.deepEqual(assessed(["M 2025-02-01", "M 2025-02-25"], "2025-06-01").a?.reasons, [null, null]);
  // Twelve months are reached on 10 January: the first is five days too early.
  assert.deepEqual(assessed(["M 2025-01-05", "M 2025-01-29"], "2025-06-01").a?.reasons, ["too-young", "2025-02-02"]);
  assert.deepEqual(assessed(["M 2025-01-05", "M 2025-02-02"], "2025-06-01").a?.reasons, ["too-young", null]);
});

test("what was given lately puts off the next live vaccine by 28 days, and says which", () => {
  const { p } = assessed(["M 2025-02-01"], "2025-02-03");
  assert.deepEqual([p?.earliest, p?.because], ["2025-03-01", "conflict"]);
  // Long before its age nothing is put off.
  assert.equal(assessed(["M 2024-03-01"], "2024-03-02").p?.because, "age");
});

test("the days of grace are for a dose that was given, not for one that is planned", () => {
  const { a } = assessed(["M 2025-02-01"], "2025-02-03", {
    ...live,
    antigens: [antigen([soon]), ...live.antigens.slice(1)],
  });
  assert.deepEqual([a?.earliest, a?.because], ["2025-03-01", "conflict"]);
});

test("a vaccine that is free of the conflict is due today, though another of the same dose is not", () => {
  const killed = series([dose(1, { ages: from12Months, preferable: [vaccine("C"), vaccine("K")] })], { antigen: "P" });
  const by = { ...live, antigens: [antigen([measles]), antigen([killed], { name: "P", group: "P" })] };
  const { p } = assessed(["M 2025-02-01"], "2025-02-03", by);
  assert.deepEqual([p?.earliest, p?.because], ["2025-01-10", "age"]);
});
