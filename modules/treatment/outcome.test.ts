import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Told } from "./conversion.ts";
import { type Ending, type Outcome, type OutcomeFacts, type OutcomeReason, outcomes, outcomesOn } from "./outcome.ts";

/* By the definitions at the head of outcome.ts; expected by hand. A treatment of 168 doses, looked at on its day 169. */

const started = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(started, n - 1);
/** "55- 160+": days of the treatment, with what was found. */
const found = (text: string): Told[] =>
  text.split(" ").map((one) => ({ day: day(Number.parseInt(one, 10)), positive: one.endsWith("+") }));

const facts = (more: Partial<OutcomeFacts>): OutcomeFacts => ({
  rules: "who-2021",
  startedOn: started,
  today: day(169),
  doses: 168,
  taken: 168,
  lastDoseOn: day(168),
  foundByTest: true,
  tests: found("55- 150-"),
  ended: null,
  diedOn: null,
  ...more,
});
const reasonsOf = (more: Partial<OutcomeFacts>) =>
  Object.fromEntries(outcomesOn(facts(more)).map(({ outcome, because }) => [outcome, because]));

type Row = readonly [
  why: string,
  facts: Partial<OutcomeFacts>,
  ...reasons: readonly [OutcomeReason, OutcomeReason, OutcomeReason],
];

/** Cured, completed, lost; the other three stay open at any time. */
const openTable: readonly Row[] = [
  ["all doses, two negatives", {}, "met", "meets-cure", "course-complete"],
  ["one dose short", { taken: 167 }, "doses-missing", "doses-missing", "not-sixty-days"],
  ["never found by a test", { foundByTest: false }, "not-found-by-test", "met", "course-complete"],
  ["no test at all", { tests: [] }, "not-two-negatives", "met", "course-complete"],
  ["one negative", { tests: found("55-") }, "not-two-negatives", "met", "course-complete"],
  ["two negatives six days apart", { tests: found("55- 61-") }, "not-two-negatives", "met", "course-complete"],
  ["two negatives seven days apart", { tests: found("55- 62-") }, "met", "meets-cure", "course-complete"],
  [
    "by the rules of 2013 a month lies between",
    { rules: "who-2013", tests: found("55- 84-") },
    "not-two-negatives",
    "met",
    "course-complete",
  ],
  [
    "by the rules of 2013 thirty days do",
    { rules: "who-2013", tests: found("55- 85-") },
    "met",
    "meets-cure",
    "course-complete",
  ],
  ["a positive between two negatives", { tests: found("55- 80+ 82-") }, "not-two-negatives", "met", "course-complete"],
  [
    "positive between, and two negatives after it",
    { tests: found("90+ 120- 150-") },
    "met",
    "meets-cure",
    "course-complete",
  ],
  [
    "one positive after a conversion is no reversion",
    { tests: found("55- 90- 120+ 150-") },
    "met",
    "meets-cure",
    "course-complete",
  ],
  [
    "two positives a week apart are, also when it went again",
    { tests: found("55- 90- 110+ 120+ 140- 160-") },
    "came-back",
    "met",
    "course-complete",
  ],
  [
    "the same, told in another order",
    { tests: found("160- 120+ 55- 140- 110+ 90-") },
    "came-back",
    "met",
    "course-complete",
  ],
  ["sixty days after the last dose", { taken: 100, lastDoseOn: day(109) }, "doses-missing", "doses-missing", "met"],
  [
    "fifty-nine days after the last dose",
    { taken: 100, lastDoseOn: day(110) },
    "doses-missing",
    "doses-missing",
    "not-sixty-days",
  ],
  [
    "all doses taken, and sixty days later nobody has closed it",
    { today: day(228) },
    "met",
    "meets-cure",
    "course-complete",
  ],
  [
    "never a dose, sixty days after the start",
    { taken: 0, lastDoseOn: null, today: addDays(started, 60) },
    "doses-missing",
    "doses-missing",
    "met",
  ],
];

for (const [why, more, cured, completed, lost] of openTable) {
  test(why, () => {
    assert.deepEqual(reasonsOf(more), {
      cured,
      completed,
      "lost-to-follow-up": lost,
      failed: "any-time",
      died: "any-time",
      "not-evaluated": "any-time",
    } satisfies Record<Outcome, OutcomeReason>);
  });
}

test("TB in the newest test at the end of the course is a failure, and never a completion", () => {
  for (const tests of [found("30+ 90+ 160+"), found("55- 90- 150+ 160+"), found("160- 160+")]) {
    const reasons = reasonsOf({ tests });
    assert.deepEqual([reasons["completed"], reasons["failed"]], ["positive-now", "met"], JSON.stringify(tests));
    assert.ok(reasons["cured"] === "came-back" || reasons["cured"] === "not-two-negatives");
  }
});

const ended = (how: Ending, on: CalendarDay | null = null) => ({ how, on });

test("a regimen that was changed or stopped is a failure from the first day on, and no completion", () => {
  for (const how of ["changed-regimen", "stopped"] as const) {
    const reasons = reasonsOf({ today: day(20), taken: 12, lastDoseOn: day(19), ended: ended(how, day(20)) });
    assert.deepEqual(
      [reasons["failed"], reasons["cured"], reasons["completed"], reasons["lost-to-follow-up"]],
      ["met", "ended-otherwise", "ended-otherwise", how === "stopped" ? "not-sixty-days" : "ended-otherwise"],
    );
  }
  assert.equal(reasonsOf({ ended: ended("completed", day(168)) })["failed"], "course-complete");
});

test("whoever died before the treatment ended has died and nothing else; afterwards it is counted by how it ended", () => {
  const during = reasonsOf({ diedOn: day(100), taken: 99, lastDoseOn: day(99) });
  assert.deepEqual(during, {
    died: "met",
    ...Object.fromEntries(outcomes.filter((one) => one !== "died").map((one) => [one, "has-died"])),
  });
  assert.equal(reasonsOf({ diedOn: day(168), ended: ended("completed", day(168)) })["died"], "met");
  const after = reasonsOf({ diedOn: day(169), ended: ended("completed", day(168)) });
  assert.deepEqual([after["died"], after["cured"]], ["died-afterwards", "met"]);
  // A day that has not come is no fact yet.
  assert.equal(reasonsOf({ diedOn: day(170) })["died"], "any-time");
});

test("words are owed for a failure, for nobody knows, and for a cure although the newest test found TB", () => {
  const owed = (more: Partial<OutcomeFacts>) =>
    outcomesOn(facts(more)).flatMap(({ outcome, explain }) => (explain ? [outcome] : []));
  assert.deepEqual(owed({}), ["failed", "not-evaluated"]);
  assert.deepEqual(owed({ tests: found("55- 90- 160+") }), ["cured", "failed", "not-evaluated"]);
});

test("whatever the facts: each outcome is answered once, nobody is without one, and nobody is cured and only completed", () => {
  const any = fc.record({
    rules: fc.constantFrom("who-2021", "who-2013"),
    taken: fc.integer({ min: 0, max: 200 }),
    foundByTest: fc.boolean(),
    tests: fc.array(fc.record({ day: fc.integer({ min: 2, max: 168 }).map(day), positive: fc.boolean() }), {
      maxLength: 6,
    }),
    lastDoseOn: fc.option(fc.integer({ min: 1, max: 168 }).map(day)),
    ended: fc.option(
      fc.record({ how: fc.constantFrom("completed", "changed-regimen", "stopped"), on: fc.constant(day(168)) }),
    ),
    diedOn: fc.option(fc.integer({ min: 1, max: 200 }).map(day)),
  }) as fc.Arbitrary<Partial<OutcomeFacts>>;
  fc.assert(
    fc.property(any, (more) => {
      const views = outcomesOn(facts(more));
      assert.deepEqual(
        views.map(({ outcome }) => outcome),
        [...outcomes],
      );
      const open = views.filter((view) => view.open).map(({ outcome }) => outcome);
      assert.ok(open.length > 0);
      assert.ok(!(open.includes("cured") && open.includes("completed")));
      if ((more.taken ?? 0) < 168) assert.ok(!open.includes("cured") && !open.includes("completed"));
    }),
  );
});
