import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { type Outcome, type OutcomeFacts, type OutcomeReason, outcomes, outcomesOn } from "./outcome.ts";
import type { FollowUp } from "./phase-end.ts";

/* By the definitions as research/tb.md §3.6 has them; expected by hand. */

const started = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(started, n - 1);
const smear = (n: number, positive = false): FollowUp => ({
  resultId: `day ${n}`,
  takenOn: day(n),
  finding: { test: "smear", found: positive ? "1+" : "negative" },
});

const facts = (more: Partial<OutcomeFacts>): OutcomeFacts => ({
  startedOn: started,
  today: day(169),
  doses: 168,
  taken: 168,
  lastDoseOn: day(168),
  foundByTest: true,
  followUps: [smear(55), smear(150)],
  ...more,
});

const table: readonly (readonly [
  why: string,
  facts: Partial<OutcomeFacts>,
  cured: OutcomeReason,
  completed: OutcomeReason,
  lost: OutcomeReason,
])[] = [
  ["all doses, two negatives", {}, "met", "meets-cure", "not-sixty-days"],
  ["one dose short", { taken: 167 }, "doses-missing", "doses-missing", "not-sixty-days"],
  ["never found by a test", { foundByTest: false }, "not-found-by-test", "met", "not-sixty-days"],
  ["one negative", { followUps: [smear(55)] }, "not-two-negatives", "met", "not-sixty-days"],
  ["two negatives six days apart", { followUps: [smear(55), smear(61)] }, "not-two-negatives", "met", "not-sixty-days"],
  ["two negatives seven days apart", { followUps: [smear(55), smear(62)] }, "met", "meets-cure", "not-sixty-days"],
  [
    "two negatives with a positive between",
    { followUps: [smear(55), smear(80, true), smear(82)] },
    "not-two-negatives",
    "met",
    "not-sixty-days",
  ],
  [
    "positive again at the end",
    { followUps: [smear(55), smear(90), smear(160, true)] },
    "positive-again",
    "positive-again",
    "not-sixty-days",
  ],
  [
    "positive again at the end, told in another order",
    { followUps: [smear(160, true), smear(90), smear(55)] },
    "positive-again",
    "positive-again",
    "not-sixty-days",
  ],
  [
    "a positive and a negative of the last day: the positive weighs more",
    { followUps: [smear(55), smear(90), smear(160, true), smear(160)] },
    "positive-again",
    "positive-again",
    "not-sixty-days",
  ],
  [
    "positive after two negatives, and one negative after it",
    { followUps: [smear(55), smear(90), smear(120, true), smear(150)] },
    "positive-again",
    "met",
    "not-sixty-days",
  ],
  [
    "positive after two negatives, and two negatives after it",
    { followUps: [smear(55), smear(90), smear(120, true), smear(140), smear(160)] },
    "met",
    "meets-cure",
    "not-sixty-days",
  ],
  [
    "positive between, and two negatives after it",
    { followUps: [smear(90, true), smear(120), smear(150)] },
    "met",
    "meets-cure",
    "not-sixty-days",
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
    "never a dose, sixty days after the start",
    { taken: 0, lastDoseOn: null, today: addDays(started, 60) },
    "doses-missing",
    "doses-missing",
    "met",
  ],
];

for (const [why, more, cured, completed, lost] of table) {
  test(why, () => {
    const reasons = Object.fromEntries(outcomesOn(facts(more)).map(({ outcome, because }) => [outcome, because]));
    assert.deepEqual(reasons, {
      cured,
      completed,
      "lost-to-follow-up": lost,
      failed: "any-time",
      died: "any-time",
      "not-evaluated": "any-time",
    } satisfies Record<Outcome, OutcomeReason>);
  });
}

test("whatever the facts: each outcome is answered once, death is always open, and nobody is cured and only completed", () => {
  const any = fc.record({
    taken: fc.integer({ min: 0, max: 200 }),
    foundByTest: fc.boolean(),
    tests: fc.array(fc.tuple(fc.integer({ min: 2, max: 168 }), fc.boolean()), { maxLength: 6 }),
    lastDose: fc.option(fc.integer({ min: 1, max: 168 })),
  });
  fc.assert(
    fc.property(any, ({ taken, foundByTest, tests, lastDose }) => {
      const views = outcomesOn(
        facts({
          taken,
          foundByTest,
          followUps: tests.map(([n, positive]) => smear(n, positive)),
          lastDoseOn: lastDose === null ? null : day(lastDose),
        }),
      );
      assert.deepEqual(
        views.map(({ outcome }) => outcome),
        [...outcomes],
      );
      const open = views.filter((view) => view.open).map(({ outcome }) => outcome);
      assert.ok(open.includes("died"));
      assert.ok(!(open.includes("cured") && open.includes("completed")));
      if (taken < 168) assert.ok(!open.includes("cured") && !open.includes("completed"));
    }),
  );
});
