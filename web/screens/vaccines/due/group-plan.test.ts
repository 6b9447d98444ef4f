import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { indiaIap } from "../../../../modules/schedules/india-iap.ts";
import { indiaUip } from "../../../../modules/schedules/india-uip.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { groupedPlan, lineFor } from "./group-plan.ts";

const dose = (code: string, state: PlannedDose["state"], due: string | null = null): PlannedDose => ({
  ...{ code, vaccine: "OPV", state, on: null, from: due as CalendarDay | null, due: due as CalendarDay | null },
  ...{ inTimeUntil: null, until: null, why: null, whyDue: null },
});
const plan = (...doses: PlannedDose[]): Plan => ({
  ...{ schedule: "india-uip", version: "x", today: "2026-11-20" as CalendarDay, given: [], doses },
});
const codes = (doses: readonly PlannedDose[]) => doses.map(({ code }) => code).join(" ");

test("overdue stands before what is due, and the longest overdue first", () => {
  const found = groupedPlan(
    plan(dose("a", "due", "2026-11-20"), dose("b", "overdue", "2026-10-01"), dose("c", "overdue", "2026-02-01")),
  );
  assert.equal(codes(found.now), "c b a");
});

test("later doses stand by their day, apart from those that wait for another", () => {
  const found = groupedPlan(
    plan(dose("w", "waiting"), dose("x", "later", "2027-05-01"), dose("y", "later", "2026-12-01")),
  );
  assert.equal(codes(found.later), "y x");
  assert.equal(codes(found.waiting), "w");
});

test("no dose of a plan is left out, whatever its state", () => {
  const states = ["given", "due", "overdue", "later", "waiting", "expired", "not-needed"] as const;
  const { now, later, waiting, tooLate, notNeeded } = groupedPlan(plan(...states.map((state) => dose(state, state))));
  // What is given is told by what was given.
  assert.deepEqual(
    [...now, ...later, ...waiting, ...tooLate, ...notNeeded].map(({ code }) => code).toSorted(),
    states.filter((state) => state !== "given").toSorted(),
  );
});

test("what was given stands apart by whether it counts; more than needed does not", () => {
  const told = { vaccine: "OPV", on: null } as const;
  const given = (["valid", "not-valid", "extra"] as const).map((verdict) => ({ told, verdict, is: [], why: null }));
  const found = groupedPlan({ ...plan(), given });
  assert.deepEqual(
    [found.counts, found.countsNot].map((some) => some.map(({ verdict }) => verdict)),
    [["valid"], ["not-valid", "extra"]],
  );
});

test("where a dose stands in several ways, the least sure is told: DPT-1 of the private list", () => {
  // Two sources at six weeks, one for who begins late.
  assert.equal(lineFor(indiaIap, "DPT-1")?.confidence, "B");
  assert.equal(lineFor(indiaUip, "JE-2")?.confidence, "C");
  assert.equal(lineFor(indiaUip, "FLU-1"), null);
});
