import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import { dayOf } from "./day-number.ts";
import type { Person } from "./person.ts";
import type { Schedule, Series, TargetDose } from "./schedule.ts";
import { ages, antigen, bounds, day, dose, interval, series } from "./test-schedule.ts";

/* What is given in one injection: CDSi logic specification, tables 9-2 to 9-5. */

const born = day("2024-01-10");

/** A group of antigens, each with a series; V counts against all of them, and D against D alone. */
function together(doses: Readonly<Record<string, readonly TargetDose[]>>, whole = false): Schedule {
  const names = Object.keys(doses);
  const antigens = names.map((name) => antigen([series(doses[name] ?? [], { antigen: name })], { name, group: "G" }));
  return {
    ...{ code: "test", version: "1", antigens, conflicts: new Map() },
    groups: [{ name: "G", antigens: names, whole }],
    vaccines: new Map([
      ["V", names.map((name) => ({ antigen: name, ages: null }))],
      ["D", [{ antigen: "D", ages: null }]],
    ]),
  };
}

function group(by: Schedule, given: readonly string[] = [], today = "2025-06-01", more: Partial<Person> = {}) {
  const doses = given.map((text) => ({ vaccine: text.slice(0, 1), on: day(text.slice(2)) }));
  const [found] = assess(by, { born, sex: "female", given: doses, observed: [], ...more }, day(today)).groups;
  const forecast = found?.forecast;
  return {
    status: found?.status,
    days: forecast && [forecast.earliest, forecast.recommended, forecast.pastDue].map((one) => one && dayOf(one.on)),
    number: forecast?.doseNumber,
    verdicts: found?.evaluations.map(({ verdict }) => verdict),
    kinds: found?.kinds.map(({ kind, status }) => [kind, status]),
  };
}

const age = (min: string, recommended: string, latest: string) => ({
  ages: [ages({ min, earliestRecommended: recommended, latestRecommended: latest })],
});

test("not before all antigens may be given; recommended and overdue by the first that is", () => {
  const by = together({
    D: [dose(1, age("2 months", "3 months", "4 months"))],
    P: [dose(1, age("6 weeks", "2 months", "6 months"))],
  });
  assert.deepEqual(group(by).days, ["2024-03-10", "2024-03-10", "2024-05-09"]);
});

test("an interval with priority decides, yet never before the newest dose of the group", () => {
  const by = together({
    D: [dose(1), dose(2, { intervals: [interval("6 months")] })],
    P: [dose(1), dose(2, { intervals: [interval("4 weeks", { overrides: true })] })],
  });
  assert.equal(group(by, ["V 2025-01-10"]).days?.[0], "2025-02-07");
  assert.equal(group(by, ["V 2025-01-10", "D 2025-03-10"]).days?.[0], "2025-03-10");
  const plain = together({
    D: [dose(1), dose(2, { intervals: [interval("6 months")] })],
    P: [dose(1), dose(2, { intervals: [interval("4 weeks")] })],
  });
  assert.equal(group(plain, ["V 2025-01-10"]).days?.[0], "2025-07-10");
});

const two = [dose(1), dose(2), dose(3)];

test("the dose is numbered by the antigen with the fewest, where all are wanted; by that with the most otherwise", () => {
  const given = ["D 2025-01-10", "V 2025-03-10"];
  const withD = two.map((one) => ({
    ...one,
    allowable: [{ vaccine: "D", maker: null, ages: bounds(), recommended: false }],
  }));
  assert.equal(group(together({ D: withD, P: two }, true), given).number, 2);
  assert.equal(group(together({ D: withD, P: two }, false), given).number, 3);
});

test("a dose that counts for one antigen and not for the other", () => {
  const strict = [dose(1), dose(2, { intervals: [interval("8 weeks")] }), dose(3)];
  const given = ["V 2025-01-10", "V 2025-02-10"];
  assert.deepEqual(group(together({ D: two, P: strict }, true), given).verdicts, ["valid", "not-valid"]);
  assert.deepEqual(group(together({ D: two, P: strict }, false), given).verdicts, ["valid", "valid"]);
});

/* Status of each antigen → that of the group, in the order of table 9-4. */
const old = { ages: [ages({ max: "12 months" })] };
const rows: readonly [name: string, d: readonly TargetDose[], p: readonly TargetDose[], status: string][] = [
  ["one is too late", [dose(1, old), dose(2, old)], two, "aged-out"],
  ["one is wanted still", [dose(1)], two, "not-complete"],
  ["all are complete", [dose(1)], [dose(1)], "complete"],
];
for (const [name, d, p, status] of rows) {
  test(`of a group in which ${name}: ${status}`, () => {
    assert.equal(group(together({ D: d, P: p }), ["V 2024-06-01"]).status, status);
  });
}

test("one antigen that may not be given stops the group; immune in all is immune, in one is complete with the rest", () => {
  const by = together({ D: [dose(1)], P: [dose(1)] });
  const against = (name: string, more: object): Schedule => ({
    ...by,
    antigens: by.antigens.map((one) => (name.includes(one.name) ? { ...one, ...more } : one)),
  });
  const observed = [{ code: "x" }];
  const contraindications = [{ observation: "x", ages: bounds() }];
  assert.equal(group(against("P", { contraindications }), [], "2025-06-01", { observed }).status, "contraindicated");
  const immunity = { observed: new Set(["x"]), bornBefore: null, bornIn: null, unless: new Set() };
  assert.equal(group(against("DP", { immunity }), [], "2025-06-01", { observed }).status, "immune");
  const partly = group(against("P", { immunity }), ["D 2025-01-10"], "2025-06-01", { observed });
  assert.equal(partly.status, "not-complete");
});

test("what is due to all and what is due at risk are not blended, and neither silences the other", () => {
  const usual: Series = series([dose(1, age("12 months", "12 months", "15 months"))], { antigen: "P" });
  const indications = [{ observation: "x", ages: bounds() }];
  const risk = series([dose(1, age("6 months", "6 months", "12 months"))], {
    ...{ antigen: "P", kind: "risk", group: "2", isDefault: false, indications },
  });
  const by: Schedule = {
    ...together({ P: [] }),
    antigens: [antigen([usual, risk], { name: "P", group: "G" })],
  };
  const observed = [{ code: "x" }];
  const before = group(by, [], "2024-08-01", { observed });
  assert.deepEqual(before.days, ["2024-07-10", "2024-07-10", "2025-01-09"]);
  const after = group(by, ["V 2024-08-01"], "2024-08-01", { observed });
  assert.deepEqual(after.kinds, [
    ["standard", "not-complete"],
    ["risk", "complete"],
  ]);
  assert.deepEqual([after.status, after.days?.[0], after.verdicts], ["not-complete", "2025-01-10", ["valid"]]);
});

test("where no series is for somebody, what is known against or for them is said all the same", () => {
  const indications = [{ observation: "risk", ages: bounds() }];
  const risk = series([dose(1)], { antigen: "P", kind: "risk", isDefault: false, indications });
  const status = (more: object) => {
    const by = { ...together({ P: [] }), antigens: [antigen([risk], { name: "P", group: "G", ...more })] };
    return group(by, [], "2025-06-01", { observed: [{ code: "x" }] }).status;
  };
  assert.equal(status({}), "not-recommended");
  assert.equal(status({ contraindications: [{ observation: "x", ages: bounds() }] }), "contraindicated");
  const immunity = { observed: new Set(["x"]), bornBefore: null, bornIn: null, unless: new Set() };
  assert.equal(status({ immunity }), "immune");
});

test("a dose is judged also where no series is somebody's", () => {
  const odd = series([dose(1), dose(2)], { antigen: "P", kind: "evaluation-only", isDefault: false });
  const by = { ...together({ P: [] }), antigens: [antigen([odd], { name: "P", group: "G" })] };
  assert.deepEqual(group(by, ["V 2025-01-10"]).verdicts, ["valid"]);
});

test("what is dated after today has not happened", () => {
  const by = together({ P: [dose(1)] });
  const given = [{ on: day("2025-06-02"), vaccine: "V" }];
  const { groups, inFuture } = assess(by, { born, sex: "female", given, observed: [] }, day("2025-06-01"));
  assert.equal(groups[0]?.status, "not-complete");
  assert.deepEqual(
    inFuture.map(({ index }) => index),
    [0],
  );
});
