import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import { byUrgency, type Due, dueOf, judgedToday, keptPlanOf, type Planned, planOfChild } from "./due.ts";

/*
 * A child born on 12 September 2026 is ten weeks old on 21 November. By the national schedule BCG was due at birth, and
 * OPV-1, Penta-1, Rota-1, fIPV-1 and PCV-1 at six weeks, on 24 October: 28 days ago.
 */

const born = "2026-09-12" as CalendarDay;
const today = "2026-11-21" as CalendarDay;
const sixWeeks = ["OPV", "PENTA", "RVV", "FIPV", "PCV"];

const child = (...doses: readonly { vaccine: string; on: string; spoilt?: boolean; evidence?: string }[]): Planned => ({
  ...{ born: { day: born, exact: true }, sex: "female" },
  immunization: {
    ...{ schedule: "india-uip", jeEndemic: false, notGiven: [], aefis: [], stopDecisions: [] },
    doses: doses.map((dose) => ({
      ...{ doseId: `${dose.vaccine} ${dose.on}`, evidence: "own-record", batch: null, expiresOn: null, site: null },
      ...{ spoilt: false, ...dose },
    })) as never,
  },
});
const on = (day: string) => (vaccine: string) => ({ vaccine, on: day });

test("ten weeks old and nothing given: six vaccines, the one of birth 70 days late", () => {
  const { now, daysLate, givenToday } = dueOf(planOfChild(child(), today));
  assert.deepEqual(now.map(({ vaccine }) => vaccine as string).toSorted(), ["BCG", ...sixWeeks].toSorted());
  assert.equal(daysLate, 70);
  assert.equal(givenToday, 0);
});

test("what was due at six weeks is 28 days late at ten", () => {
  const { daysLate } = dueOf(planOfChild(child({ vaccine: "BCG", on: born }), today));
  assert.equal(daysLate, 28);
});

test("once all of it was given, the second doses come four weeks later, all on one day", () => {
  const all = ["BCG", ...sixWeeks].map(on(today));
  const { now, daysLate, givenToday, next } = dueOf(planOfChild(child(...all), today));
  assert.deepEqual([now.length, daysLate, givenToday], [0, 0, 6]);
  assert.equal(next?.on, "2026-12-19");
  assert.deepEqual(next?.doses.map(({ code }) => code).toSorted(), ["OPV-2", "PENTA-2", "RVV-2"]);
});

test("a dose from a spoilt vial leaves the child as late as they were, and says so of today", () => {
  const plan = planOfChild(child({ vaccine: "OPV", on: today, spoilt: true }), today);
  assert.ok(dueOf(plan).now.some(({ vaccine }) => vaccine === "OPV"));
  assert.equal(judgedToday(plan, "OPV")?.why?.code, "spoilt");
  assert.equal(judgedToday(plan, "PENTA"), undefined);
});

test("a dose that somebody only remembers leaves the vaccine due", () => {
  const remembered = { vaccine: "OPV", on: "2026-10-24", evidence: "recall" };
  assert.ok(dueOf(planOfChild(child(remembered), today)).now.some(({ code }) => code === "OPV-1"));
  const shown = { ...remembered, evidence: "card" };
  assert.ok(!dueOf(planOfChild(child(shown), today)).now.some(({ code }) => code === "OPV-1"));
});

test("at no day of the first two years is one vaccine offered twice, and what is due is never silent", () => {
  for (let age = 0; age <= 730; age += 1) {
    const day = addDays(born, age);
    const plan = planOfChild(child(), day);
    const { now } = dueOf(plan);
    const vaccines = now.map(({ vaccine }) => vaccine);
    assert.equal(new Set(vaccines).size, vaccines.length, `${vaccines.join(", ")} at ${age} days`);
    for (const { state, vaccine, code } of plan.doses) {
      if (state === "due" || state === "overdue") assert.ok(vaccines.includes(vaccine), `${code} at ${age} days`);
    }
  }
});

test("of two open doses of one vaccine the first of the programme is given today", () => {
  const plan = planOfChild(child(), today);
  const opv1 = plan.doses.find(({ code }) => code === "OPV-1");
  assert.ok(opv1);
  const { now } = dueOf({ ...plan, doses: [...plan.doses, { ...opv1, code: "OPV-B" }] });
  assert.deepEqual(
    now.filter(({ vaccine }) => vaccine === "OPV").map(({ code }) => code),
    ["OPV-1"],
  );
});

test("the longest late first, then today's, then by the day that comes; whoever has nothing to come stands last", () => {
  const { now, next } = dueOf(planOfChild(child(), today));
  const due = (more: Partial<Due>): Due => ({ now: [], stopped: [], daysLate: 0, givenToday: 0, next: null, ...more });
  const inDays = (day: string) => ({ on: day as CalendarDay, doses: next?.doses ?? [] });
  const inOrder = [
    due({ now, daysLate: 90 }),
    due({ now, daysLate: 2 }),
    due({ now: now.slice(0, 2) }),
    due({ next: inDays("2026-12-01") }),
    due({ next: inDays("2027-01-01") }),
    due({}),
  ];
  for (let shift = 0; shift < inOrder.length; shift += 1) {
    const mixed = [...inOrder.slice(shift), ...inOrder.slice(0, shift)];
    assert.deepEqual(mixed.toSorted(byUrgency), inOrder);
  }
});

test("what is stopped stays due, is not among what may be given, and its child stands before those who are done", () => {
  const aefi = {
    ...{ aefiId: "event", beganOn: born, seen: ["seizure"], grave: [], stands: "recovered", raisedTo: null },
    gave: [{ vaccine: "OPV", on: born }],
  } as never;
  const before = { ...child(), childId: "stopped" };
  const open = dueOf(keptPlanOf(before, today)).now.map(({ code }) => code);
  const { immunization } = before;
  const due = dueOf(keptPlanOf({ ...before, immunization: { ...immunization, aefis: [aefi] } }, today));
  assert.deepEqual(
    due.stopped.map(({ vaccine }) => vaccine),
    ["OPV"],
  );
  assert.deepEqual(
    due.now.map(({ code }) => code),
    open.filter((code) => !code.startsWith("OPV")),
  );
  const done = { ...due, now: [], stopped: [] };
  assert.ok(byUrgency({ ...due, now: [] }, done) < 0);
});

test("a plan that was worked out before is not shown of a child of whom something has changed", () => {
  const before = { ...child(), childId: "c" };
  const first = keptPlanOf(before, today);
  assert.equal(keptPlanOf({ ...before }, today), first, "worked out once");
  const stateOf = (one: typeof before, day = today) =>
    keptPlanOf(one, day).doses.find(({ code }) => code === "OPV-1")?.state;
  const given = { ...child({ vaccine: "OPV", on: today }), childId: "c" };
  const spoilt = { ...child({ vaccine: "OPV", on: today, spoilt: true }), childId: "c" };
  assert.deepEqual(
    [stateOf(given), stateOf(spoilt), stateOf(before), stateOf(before, born)],
    ["given", "overdue", "overdue", "later"],
  );
  const younger = { ...before, born: { day: "2026-11-01" as CalendarDay, exact: true } };
  assert.equal(stateOf(before), "overdue");
  assert.equal(stateOf(younger), "later", "their date of birth was put right");
});
