import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import type { VerdictReason } from "./assessment.ts";
import { dayOf } from "./day-number.ts";
import type { DoseGiven } from "./person.ts";
import type { Schedule } from "./schedule.ts";
import { spanOf } from "./span.ts";
import { ages, bounds, count, day, dose, interval, schedule, series, since, vaccine } from "./test-schedule.ts";

/* One dose against one target dose: CDSi logic specification, tables 6-13 to 6-31. */

const born = day("2024-02-29");
const today = day("2026-06-01");

function judged(by: Schedule, given: readonly (DoseGiven | string)[]) {
  const doses = given.map((one) => (typeof one === "string" ? { on: day(one), vaccine: "V" } : one));
  const [group] = assess(by, { born, sex: "female", given: doses, observed: [] }, today).groups;
  return (group?.evaluations ?? []).map(({ verdict, reason }) => [verdict, reason && told(reason)]);
}

function told(reason: VerdictReason): string {
  if (reason.is === "too-young" || reason.is === "too-soon") return `${reason.is} until ${dayOf(reason.from)}`;
  return "until" in reason ? `${reason.is} ${dayOf(reason.until)}` : reason.is;
}

const oneDose = schedule([
  series([dose(1, { ages: [ages({ absoluteMin: "12 months - 4 days", min: "12 months", max: "2 years" })] })]),
]);

/* Born on a leap day: twelve months are reached on 1 March, and four days before that is 25 February. */
const ageRows: readonly [on: string, verdict: string, reason: string | null][] = [
  ["2024-02-28", "not-valid", "too-young until 2024-02-29"],
  ["2025-02-24", "not-valid", "too-young until 2025-02-25"],
  ["2025-02-25", "valid", null],
  ["2025-03-01", "valid", null],
  ["2026-02-28", "valid", null],
  ["2026-03-01", "extraneous", "too-old 2026-03-01"],
];
for (const [on, verdict, reason] of ageRows) {
  test(`given on ${on}, from twelve months (four days of grace) to two years: ${verdict}`, () => {
    assert.deepEqual(judged(oneDose, [on]), [[verdict, reason]]);
  });
}

test("where no grace is named, the minimum is the minimum", () => {
  const strict = schedule([series([dose(1, { ages: [ages({ min: "12 months" })] })])]);
  assert.deepEqual(judged(strict, ["2025-02-28"]), [["not-valid", "too-young until 2025-03-01"]]);
  assert.deepEqual(judged(strict, ["2025-03-01"]), [["valid", null]]);
});

test("an interval is counted from the newest dose, also from one that did not count", () => {
  const two = schedule([series([dose(1), dose(2, { intervals: [interval("4 weeks")] })])]);
  assert.deepEqual(judged(two, ["2025-01-01", "2025-01-28", "2025-02-24", "2025-02-25"]), [
    ["valid", null],
    ["not-valid", "too-soon until 2025-01-29"],
    ["not-valid", "too-soon until 2025-02-25"],
    ["not-valid", "too-soon until 2025-03-24"],
  ]);
});

test("of several intervals all must hold, and the one that ends last is told", () => {
  const three = schedule([
    series([dose(1), dose(2), dose(3, { intervals: [interval("8 weeks"), interval("16 weeks", { from: since(1) })] })]),
  ]);
  for (const third of ["2025-02-10", "2025-03-26"]) {
    assert.deepEqual(judged(three, ["2025-01-01", "2025-01-29", third]).at(-1), [
      "not-valid",
      "too-soon until 2025-04-23",
    ]);
  }
  assert.deepEqual(judged(three, ["2025-01-01", "2025-03-12", "2025-04-30"]).at(-1), [
    "not-valid",
    "too-soon until 2025-05-07",
  ]);
  assert.deepEqual(judged(three, ["2025-01-01", "2025-01-29", "2025-04-23"]).at(-1), ["valid", null]);
});

test("a dose too soon by what is preferred counts by what is allowed", () => {
  const spared = dose(2, { intervals: [interval("6 months")], allowableIntervals: [interval("4 months")] });
  const by = schedule([series([dose(1), spared])]);
  assert.deepEqual(judged(by, ["2025-01-01", "2025-05-01"]).at(-1), ["valid", null]);
  assert.deepEqual(judged(by, ["2025-01-01", "2025-04-30"]).at(-1), ["not-valid", "too-soon until 2025-07-01"]);
});

test("a vaccine given by mistake does not count, and no interval is counted from it", () => {
  const by = schedule([series([dose(1), dose(2, { intervals: [interval("4 weeks")], inadvertent: new Set(["W"]) })])]);
  const mistake = { on: day("2025-02-10"), vaccine: "W" };
  assert.deepEqual(judged(by, ["2025-01-01", mistake, "2025-02-11"]), [
    ["valid", null],
    ["not-valid", "inadvertent"],
    ["valid", null],
  ]);
});

test("a vaccine counts where it is named, at its age, and of its maker", () => {
  const by = schedule([
    series([
      dose(1, {
        preferable: [{ ...vaccine("V", "2 years"), maker: "M" }],
        allowable: [vaccine("W", undefined, "1 year")],
        inadvertent: new Set(["X"]),
      }),
    ]),
  ]);
  const on = (text: string, name: string, maker?: string) => [
    { on: day(text), vaccine: name, ...(maker ? { maker } : {}) },
  ];
  assert.deepEqual(judged(by, on("2026-03-01", "V", "M")), [["valid", null]]);
  assert.deepEqual(judged(by, on("2026-03-01", "V")), [["not-valid", "other-vaccine"]]);
  assert.deepEqual(judged(by, on("2026-02-28", "V", "M")), [["not-valid", "other-vaccine"]]);
  assert.deepEqual(judged(by, on("2025-02-28", "W")), [["valid", null]]);
  assert.deepEqual(judged(by, on("2025-03-01", "W")), [["not-valid", "other-vaccine"]]);
});

test("a vaccine that would have counted on no day is told so, though it came too soon as well", () => {
  const by = schedule([
    series([dose(1, { allowable: [vaccine("W")] }), dose(2, { intervals: [interval("4 weeks")] })]),
  ]);
  assert.deepEqual(judged(by, ["2025-01-01", { on: day("2025-01-10"), vaccine: "W" }]).at(-1), [
    "not-valid",
    "other-vaccine",
  ]);
});

test("a spoilt dose counts for nothing, and the next is not counted from it", () => {
  const two = schedule([series([dose(1), dose(2, { intervals: [interval("4 weeks")] })])]);
  const spoilt = { on: day("2025-01-20"), vaccine: "V", substandard: true };
  assert.deepEqual(judged(two, ["2025-01-01", spoilt, "2025-01-29"]), [
    ["valid", null],
    ["sub-standard", "substandard"],
    ["valid", null],
  ]);
});

test("after the last dose of a series another is extraneous; a recurring one is wanted again", () => {
  const ends = schedule([series([dose(1)])]);
  assert.deepEqual(judged(ends, ["2025-01-01", "2025-06-01"]).at(-1), ["extraneous", "series-complete"]);
  const again = dose(1, { intervals: [interval("1 year")], recurring: true });
  assert.deepEqual(judged(schedule([series([again])]), ["2024-03-01", "2025-02-28", "2026-03-01"]), [
    ["valid", null],
    ["not-valid", "too-soon until 2025-03-01"],
    ["valid", null],
  ]);
});

test("a rule that is in force for a time is asked by the day of the dose, its last day too", () => {
  const before = { ...ages({ min: "12 months" }), inForce: { from: -1_000_000, through: dayBefore("2025-01-01") } };
  const after = { ...ages({ min: "6 months" }), inForce: { from: dayBefore("2025-01-02"), through: 10_000_000 } };
  const by = schedule([series([dose(1, { ages: [before, after] })])]);
  assert.deepEqual(judged(by, ["2024-12-31"]), [["not-valid", "too-young until 2025-03-01"]]);
  assert.deepEqual(judged(by, ["2025-01-01"]), [["valid", null]]);
});

test("an interval that is in force for a time is asked by the day of the dose", () => {
  const until = { ...interval("8 weeks"), inForce: { from: -1_000_000, through: dayBefore("2025-03-01") } };
  const by = schedule([series([dose(1), dose(2, { intervals: [until] })])]);
  assert.deepEqual(judged(by, ["2025-02-01", "2025-02-28"]).at(-1), ["not-valid", "too-soon until 2025-03-29"]);
  assert.deepEqual(judged(by, ["2025-02-01", "2025-03-01"]).at(-1), ["valid", null]);
});

test("from a dose that came too late no interval is counted", () => {
  const young = { ...ages({ max: "6 months" }), inForce: { from: -1_000_000, through: dayBefore("2025-01-01") } };
  const any = { ...ages({}), inForce: { from: dayBefore("2025-01-02"), through: 10_000_000 } };
  const by = schedule([series([dose(1), dose(2, { ages: [young, any], intervals: [interval("4 weeks")] })])]);
  assert.deepEqual(judged(by, ["2024-06-01", "2024-12-31", "2025-01-01"]), [
    ["valid", null],
    ["extraneous", "too-old 2024-08-29"],
    ["valid", null],
  ]);
});

const dayBefore = (text: string) => Math.floor(Date.parse(text) / 86_400_000) - 1;

test("a recurring dose that is needless once is wanted again", () => {
  const skips = [
    {
      ...{ at: "evaluation" as const, all: false },
      sets: [
        { all: true, inForce: null, conditions: [{ is: "age" as const, ages: bounds("12 months", "13 months") }] },
      ],
    },
  ];
  const by = schedule([series([dose(1, { recurring: true, skips })])]);
  assert.deepEqual(judged(by, ["2025-01-10", "2025-03-10", "2025-04-10"]), [
    ["valid", null],
    ["extraneous", "series-complete"],
    ["valid", null],
  ]);
});

test("a recurring dose makes way for the next where it is passed over", () => {
  const once = {
    ...{ at: "both" as const, all: false },
    sets: [{ all: true, inForce: null, conditions: [count({ from: dayBefore("2025-01-02") })] }],
  };
  const by = schedule([series([dose(1, { recurring: true, skips: [once] }), dose(2, { ages: [ages({})] })])]);
  const targets = (given: readonly string[]) => {
    const doses = given.map((on) => ({ on: day(on), vaccine: "V" }));
    const [group] = assess(by, { born, sex: "female", given: doses, observed: [] }, today).groups;
    return [...(group?.evaluations ?? []).map(({ target }) => target?.number), group?.status];
  };
  assert.deepEqual(targets(["2024-06-01", "2024-12-01"]), [1, 1, "not-complete"]);
  assert.deepEqual(targets(["2024-06-01", "2025-02-01", "2025-04-01"]), [1, 1, 2, "complete"]);
});

test("an interval is not counted from a mistake, whatever the vaccine it is counted from", () => {
  const from = { is: "vaccines", vaccines: new Set(["W"]) } as const;
  const by = schedule([series([dose(1, { inadvertent: new Set(["W"]), intervals: [interval("8 weeks", { from })] })])]);
  const mistake = { on: day("2025-02-10"), vaccine: "W" };
  assert.deepEqual(judged(by, [mistake, "2025-02-11"]).at(-1), ["valid", null]);
});

test("an interval is counted from a vaccine that came before, not from one that came after", () => {
  const from = { is: "vaccines", vaccines: new Set(["W"]) } as const;
  const by = schedule([series([dose(1, { intervals: [interval("8 weeks", { from })] })])]);
  assert.deepEqual(judged(by, ["2025-02-11", { on: day("2025-02-12"), vaccine: "W" }]), [["valid", null]]);
});

test("an interval may be counted from a vaccine of another antigen, or from an observation", () => {
  const fromOther = interval("8 weeks", { from: { is: "vaccines", vaccines: new Set(["W"]) } });
  const fromEvent = interval("27 weeks", { from: { is: "observation", code: "onset" } });
  const by = schedule([series([dose(1, { intervals: [fromOther, fromEvent] })])]);
  const person = {
    ...{ born, sex: "female" as const, observed: [{ code: "onset", on: day("2025-01-01") }] },
    given: [
      { on: day("2025-06-01"), vaccine: "W" },
      { on: day("2025-07-26"), vaccine: "V" },
    ],
  };
  const [evaluation] = assess(by, person, today).groups[0]?.evaluations ?? [];
  assert.equal(evaluation?.reason && told(evaluation.reason), "too-soon until 2025-07-27");
  assert.deepEqual(spanOf("27 weeks"), { months: 0, days: 189 });
});
