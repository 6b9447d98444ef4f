import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "./assess.ts";
import type { Series } from "./schedule.ts";
import { ages, bounds, day, dose, interval, schedule, series, vaccine } from "./test-schedule.ts";
import { spanOf } from "./span.ts";

/* Which series is somebody's: CDSi logic specification, tables 8-2 to 8-14. */

const born = day("2024-01-10");

/** The names of the series that are forecast for who was given these. */
function best(all: readonly Series[], given: readonly string[] = [], today = "2025-06-01", codes: string[] = []) {
  const doses = given.map((text) => ({ vaccine: text.slice(0, 1), on: day(text.slice(2)) }));
  const person = { born, sex: "female" as const, given: doses, observed: codes.map((code) => ({ code })) };
  const [group] = assess(schedule(all), person, day(today)).groups;
  return group?.antigens[0]?.best.map(({ series: { name } }) => name);
}

const named = (name: string, doses: number, more: Partial<Series> = {}, by = "V") =>
  series(
    Array.from({ length: doses }, (_, at) =>
      dose(at + 1, { preferable: [vaccine(by)], intervals: at === 0 ? [] : [interval("4 weeks")] }),
    ),
    { name, isDefault: false, ...more },
  );

test("nothing given: the default, also for who is too old to begin it", () => {
  const early = named("early", 3, { isDefault: true, maxAgeToStart: spanOf("12 months") });
  const late = named("late", 2);
  assert.deepEqual(best([late, early]), ["early"]);
});

test("begun: the series whose age to start the first valid dose was in", () => {
  const early = named("early", 3, { isDefault: true, maxAgeToStart: spanOf("12 months") });
  const late = named("late", 3, { preference: 2 });
  assert.deepEqual(best([early, late], ["V 2025-01-10"]), ["late"]);
  // Both may be followed, and both are as far: the schedule prefers the first.
  assert.deepEqual(best([late, early], ["V 2025-01-09"]), ["early"]);
});

test("complete before begun, and of several complete that with the most valid doses", () => {
  const short = named("short", 1);
  const long = named("long", 2, { preference: 2 });
  assert.deepEqual(best([long, short], ["V 2025-01-10"]), ["short"]);
  assert.deepEqual(best([short, long], ["V 2025-01-10", "V 2025-03-10"]), ["long"]);
});

test("begun: that which needs the fewest doses more", () => {
  const three = named("three", 3);
  const four = named("four", 4, { preference: 0 });
  assert.deepEqual(best([four, three], ["V 2025-01-10"]), ["three"]);
});

test("begun: one that can no longer be completed in time loses to one that can", () => {
  const bounded = series([dose(1), dose(2, { ages: [ages({ max: "18 months" })], intervals: [interval("4 weeks")] })], {
    name: "bounded",
  });
  const open = named("open", 3, { preference: 2 });
  assert.deepEqual(best([bounded, open], ["V 2025-05-10"], "2025-05-20"), ["bounded"]);
  assert.deepEqual(best([bounded, open], ["V 2025-06-20"], "2025-06-21"), ["open"]);
});

test("begun: one whose last dose would come too late loses, though it needs fewer doses", () => {
  const gap = { intervals: [interval("4 weeks")] };
  const bounded = series([dose(1), dose(2, gap), dose(3, { ...gap, ages: [ages({ max: "18 months" })] })], {
    name: "bounded",
  });
  const open = named("open", 4, { preference: 2 });
  assert.deepEqual(best([bounded, open], ["V 2025-04-10"], "2025-06-21"), ["bounded"]);
  assert.deepEqual(best([bounded, open], ["V 2025-06-20"], "2025-06-21"), ["open"]);
});

test("begun: of two as far, that which can be finished first", () => {
  const slow = series([dose(1), dose(2, { intervals: [interval("6 months")] })], { name: "slow" });
  const fast = named("fast", 2, { preference: 2 });
  assert.deepEqual(best([slow, fast], ["V 2025-05-01"]), ["fast"]);
});

test("begun: of two that need as many doses more, that in which more counted", () => {
  const strict = series([dose(1), dose(2, { intervals: [interval("8 weeks")] }), dose(3)], { name: "strict" });
  const slow = { intervals: [interval("6 months")] };
  const lenient = series([dose(1), dose(2), dose(3, slow), dose(4, slow)], { name: "lenient", preference: 2 });
  assert.deepEqual(best([strict, lenient], ["V 2025-03-01", "V 2025-04-01"]), ["lenient"]);
});

test("begun with a vaccine that must not be given any more: the usual series, not that one", () => {
  const usual = named("usual", 2, { isDefault: true });
  const other = named("other", 2, { preference: 2 }, "W");
  const by = schedule([usual, other]);
  const against = { observation: "allergy", ages: bounds(), vaccines: new Map([["W", bounds()]]) };
  const antigens = by.antigens.map((one) => ({ ...one, vaccineContraindications: [against] }));
  const given = [{ vaccine: "W", on: day("2025-01-10") }];
  const person = { born, sex: "female" as const, given, observed: [{ code: "allergy" }] };
  const [group] = assess({ ...by, antigens }, person, day("2025-06-01")).groups;
  assert.deepEqual(
    group?.antigens[0]?.best.map(({ series: { name } }) => name),
    ["usual"],
  );
});

test("begun: one product all through, where all doses of it were valid", () => {
  const product = named("product", 2, { isProduct: true, preference: 2 });
  const any = named("any", 2);
  assert.deepEqual(best([any, product], ["V 2025-05-01"]), ["product"]);
  assert.deepEqual(best([any, product], ["V 2025-05-01", "V 2025-05-08"]), ["any"]);
});

test("nothing given and no default: not a product, and what may begin first", () => {
  const product = named("product", 2, { isProduct: true });
  const any = named("any", 2, { preference: 2 });
  assert.deepEqual(best([product, any]), ["any"]);
  const later = series([dose(1, { ages: [ages({ min: "2 years" })] })], { name: "later", isDefault: false });
  assert.deepEqual(best([later, any]), ["any"]);
});

const atRisk = { kind: "risk", indications: [{ observation: "risk", ages: bounds() }] } as const;

test("a risk series of a lower priority is not followed beside one of a higher", () => {
  const first = named("first", 3, { ...atRisk, priority: "A" });
  const second = named("second", 1, { ...atRisk, priority: "B" });
  assert.deepEqual(best([second, first], ["V 2025-01-10"], "2025-06-01", ["risk"]), ["first"]);
});

test("what is complete in an equivalent group makes a series needless, and a risk series the usual one", () => {
  const usual = named("usual", 2, { isDefault: true, equivalentGroups: new Set(["2"]) });
  const risk = named("risk", 1, { ...atRisk, group: "2", equivalentGroups: new Set(["1"]) });
  assert.deepEqual(best([usual, risk], [], "2025-06-01", ["risk"]), ["risk"]);
  assert.deepEqual(best([usual, risk]), ["usual"]);
  assert.deepEqual(best([usual, risk], ["V 2025-01-10"], "2025-06-01", ["risk"]), ["risk"]);
  const once = named("once", 1, { isDefault: true, equivalentGroups: new Set(["2"]) });
  const twice = named("twice", 2, { ...atRisk, group: "2", equivalentGroups: new Set(["1"]) });
  assert.deepEqual(best([once, twice], ["V 2025-01-10"], "2025-06-01", ["risk"]), ["once"]);
  const besides = { ...risk, equivalentGroups: new Set<string>() };
  const apart = { ...usual, equivalentGroups: new Set<string>() };
  assert.deepEqual(best([apart, besides], [], "2025-06-01", ["risk"]), ["usual", "risk"]);
});

test("nobody is told of a series that they may begin years from now", () => {
  const child = named("child", 1, { isDefault: true });
  const old = named("old", 1, { isDefault: true, group: "2", minAgeToStart: spanOf("50 years") });
  assert.deepEqual(best([child, old]), ["child"]);
  assert.deepEqual(best([child, old], [], "2074-01-10"), ["child", "old"]);
  // Who has begun it all the same has begun it.
  const begun = named("begun", 2, { group: "2", minAgeToStart: spanOf("2 years") });
  assert.deepEqual(best([child, begun], ["V 2025-01-10"]), ["child", "begun"]);
});

test("a series that is only there to judge by is nobody's until it is complete", () => {
  const usual = named("usual", 3, { isDefault: true });
  const odd = named("odd", 2, { kind: "evaluation-only" });
  assert.deepEqual(best([usual, odd], ["V 2025-01-10"]), ["usual"]);
  assert.deepEqual(best([usual, odd], ["V 2025-01-10", "V 2025-03-10"]), ["odd"]);
});

test("where every series is too late, it is the one that most doses counted in", () => {
  const upTo = (max: string) => ({ ages: [ages({ max })] });
  const short = series([dose(1, upTo("13 months")), dose(2, upTo("13 months"))], { name: "short" });
  const long = series([dose(1, upTo("13 months")), dose(2, upTo("15 months")), dose(3, upTo("15 months"))], {
    ...{ name: "long", preference: 2, isDefault: false },
  });
  assert.deepEqual(best([short, long], ["V 2025-01-10", "V 2025-03-10"]), ["long"]);
});
