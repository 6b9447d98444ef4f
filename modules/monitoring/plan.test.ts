import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { Medicine } from "../treatment/medicine.ts";
import type { PrescribedItem, Prescription } from "../treatment/prescription.ts";
import { type MonitoringPlan, onceKinds, planOf, type PlanKind, type Slot, standingOf, waitingIn } from "./plan.ts";
import { plans } from "./plans.ts";
import { resistantTbPlan } from "./resistant-tb-plan.ts";
import { susceptibleTbPlan } from "./susceptible-tb-plan.ts";
import { takingOf } from "./taking.ts";

/* The rows of tb.md §3.4, reckoned by hand for a treatment that begins on 1 June 2026 (day 0). */

const day = (text: string) => text as CalendarDay;
const start = day("2026-06-01");
const on = (count: number) => addDays(start, count);

const item = (medicine: Medicine, from: CalendarDay, until: CalendarDay | null = null): PrescribedItem => ({
  medicine,
  mg: 100,
  tablets: null,
  timesPerDay: 1,
  weekdays: null,
  from,
  until,
});

/** BPaLM: 26 weeks, 182 doses, the last on day 181. */
const bpalm: Prescription = {
  from: start,
  items: (["Bdq", "Pa", "Lzd", "Mfx"] as const).map((medicine) => item(medicine, start)),
};

const watched = (prescriptions: readonly Prescription[], more: object = {}) => ({
  startedOn: start,
  endsOn: on(181),
  taking: takingOf(prescriptions),
  sex: "male" as const,
  age: 40,
  ...more,
});
const slotsOf = (kind: PlanKind, prescriptions = [bpalm], more: object = {}, plan: MonitoringPlan = resistantTbPlan) =>
  planOf(plan, watched(prescriptions, more)).filter((slot) => slot.kind === kind);
const named = (slots: readonly Slot[]) => slots.map(({ is, n }) => (n === null ? is : `${is} ${n}`));
const days = ({ from, until }: Slot) => [from, until];
const find = (slots: readonly Slot[], is: Slot["is"], n: number | null = null) => {
  const found = slots.find((slot) => slot.is === is && slot.n === n);
  assert.ok(found, `${is} ${n}`);
  return found;
};

test("the windows are endTB's: before from -30 to 14, month n from 30n-15 to 30n+14, a week 3 days around", () => {
  const ecg = slotsOf("ecg");
  assert.deepEqual(named(ecg), [
    ...["before", "week 1", "week 2", "week 3", "week 4"],
    ...["month 1", "month 2", "month 3", "month 4", "month 5", "month 6"],
  ]);
  // 1 June less 30 days, and 14 more.
  assert.deepEqual(days(find(ecg, "before")), ["2026-05-02", "2026-06-15"]);
  // Week 1 is 8 June; month 1 runs from 16 June (day 15) to 15 July (day 44); month 6 from day 165 to 194.
  assert.deepEqual(days(find(ecg, "week", 1)), ["2026-06-05", "2026-06-11"]);
  assert.deepEqual(days(find(ecg, "month", 1)), ["2026-06-16", "2026-07-15"]);
  assert.deepEqual(days(find(ecg, "month", 6)), ["2026-11-13", "2026-12-12"]);
});

test("a window crosses 29 February as any other day", () => {
  // 1 February 2028 is day 0: day 15 is the 16th, day 44 is 16 March, with 29 February between.
  const begun = day("2028-02-01");
  const prescriptions = [{ from: begun, items: [item("Lzd", begun)] }];
  const slots = slotsOf("blood-count", prescriptions, { startedOn: begun, endsOn: addDays(begun, 181) });
  assert.deepEqual(days(find(slots, "week", 2)), ["2028-02-12", "2028-02-18"]);
  assert.deepEqual(days(find(slots, "month", 1)), ["2028-02-16", "2028-03-16"]);
});

test("each row of the table: in whom, before, in which weeks and months, and at the end", () => {
  const months = (until: number, every = 1) =>
    Array.from({ length: Math.floor(until / every) }, (_, n) => `month ${(n + 1) * every}`);
  const longer: Prescription = {
    from: start,
    items: (["Bdq", "Lzd", "Lfx", "Cfz", "Eto", "Am"] as const).map((medicine) => item(medicine, start)),
  };
  // 18 months of 30 doses: the last on day 539, so that month 18 (day 540) is not reached.
  const long = { endsOn: on(539), sex: "female", age: 30 };
  const rows: readonly [PlanKind, readonly string[]][] = [
    ["clinical", ["before", "week 1", "week 2", "week 3", "week 4", "week 6", ...months(17)]],
    ["weight", ["before", "week 1", "week 2", "week 3", "week 4", "week 6", ...months(17)]],
    ["sputum", ["before", ...months(17), "end"]],
    ["drug-test", ["before"]],
    ["ecg", ["before", "week 1", "week 2", "week 3", "week 4", ...months(17)]],
    ["liver", ["before", ...months(17)]],
    ["blood-count", ["before", "week 2", ...months(17)]],
    ["kidney", ["before", ...months(8), "end"]],
    ["vision", ["before", ...months(17)]],
    ["neuropathy", ["before", ...months(17)]],
    ["hearing", ["before", ...months(8), "end"]],
    ["thyroid", ["before", ...months(17, 3)]],
    ["x-ray", ["before", ...months(17, 6), "end"]],
    ["pregnancy-test", ["before"]],
    ["hiv", ["before"]],
    ["hepatitis-b", ["before"]],
    ["hepatitis-c", ["before"]],
    ["hba1c", ["before"]],
    ["albumin", ["before"]],
  ];
  for (const [kind, expected] of rows) assert.deepEqual(named(slotsOf(kind, [longer], long)), expected, kind);
  assert.equal(rows.length, resistantTbPlan.lines.length, "a line of the plan is not in this table");
});

test("what a drug does is looked for only in who is prescribed it, and a pregnancy in whom there may be one", () => {
  for (const kind of ["thyroid", "hearing", "pregnancy-test"] as const) assert.deepEqual(slotsOf(kind), [], kind);
  assert.equal(slotsOf("vision").length > 0, true, "linezolid harms sight");
  assert.deepEqual(slotsOf("pregnancy-test", [bpalm], { sex: "female", age: 11 }), []);
  assert.equal(slotsOf("pregnancy-test", [bpalm], { sex: "female", age: 12 }).length, 1);
  assert.deepEqual(slotsOf("pregnancy-test", [bpalm], { sex: "female", age: 56 }), []);
});

test("what is looked at once is looked at once in every plan", () => {
  for (const { lines } of plans)
    for (const { kind, weeks, months } of lines)
      assert.equal(onceKinds.includes(kind), weeks.length === 0 && months === null, kind);
});

test("first-line treatment: a weight each month, sputum near the end of each phase", () => {
  const first = [{ from: start, items: [item("HRZE", start)] }];
  const light = (kind: PlanKind) => named(slotsOf(kind, first, { endsOn: on(167) }, susceptibleTbPlan));
  assert.deepEqual(light("weight"), ["before", "month 1", "month 2", "month 3", "month 4", "month 5"]);
  assert.deepEqual(light("sputum"), ["before", "month 2", "end"]);
  assert.deepEqual(light("hiv"), ["before"]);
  assert.deepEqual(light("ecg"), []);
  assert.ok(susceptibleTbPlan.lines.every(({ source }) => source.confidence === "unverified"));
});

test("a slot is later, due, overdue, done or missed by its days", () => {
  const second = find(slotsOf("ecg"), "month", 2); // day 45 to 74
  assert.equal(standingOf(second, [], on(44)), "later");
  assert.equal(standingOf(second, [], on(45)), "due");
  assert.equal(standingOf(second, [], on(74)), "due");
  assert.equal(standingOf(second, [], on(75)), "overdue");
  assert.equal(standingOf(second, [on(45)], on(75)), "done");
  assert.equal(standingOf(second, [on(74)], on(200)), "done");
  // The day before, and the day after, are of other windows.
  assert.equal(standingOf(second, [on(44)], on(75)), "overdue");
  assert.equal(standingOf(second, [on(75)], on(75)), "missed");
  assert.equal(standingOf(second, [], on(75), true), "missed", "of a treatment that ended nothing is asked");
});

test("what a source leaves to whoever treats is due at the beginning, and nobody is ever late with it", () => {
  for (const kind of ["hepatitis-b", "hepatitis-c", "albumin"] as const) {
    const [slot] = slotsOf(kind);
    assert.ok(slot);
    assert.deepEqual([standingOf(slot, [], on(14)), standingOf(slot, [], on(15))], ["due", "missed"], kind);
  }
  const [hiv] = slotsOf("hiv");
  assert.equal(hiv && standingOf(hiv, [], on(15)), "overdue");
});

test("a drug that is stopped: its month still counts, those after it do not, and nothing stays overdue", () => {
  // Linezolid is stopped after day 50, within month 2 (45 to 74).
  const stopped: Prescription = { from: on(51), items: bpalm.items.filter(({ medicine }) => medicine !== "Lzd") };
  const eyes = slotsOf("neuropathy", [bpalm, stopped]);
  assert.equal(find(eyes, "month", 2).notNeeded, false);
  assert.equal(find(eyes, "month", 3).notNeeded, true);
  assert.equal(find(eyes, "month", 2).stopsOn, on(51));
  assert.equal(standingOf(find(eyes, "month", 2), [], on(60)), "due");
  assert.equal(standingOf(find(eyes, "month", 2), [], on(80)), "missed");
  assert.equal(standingOf(find(eyes, "month", 3), [], on(80)), "not-needed");
  assert.equal(standingOf(find(eyes, "month", 3), [on(80)], on(80)), "done", "whoever looked all the same, looked");
  // The ECG goes on for bedaquiline.
  assert.equal(find(slotsOf("ecg", [bpalm, stopped]), "month", 3).notNeeded, false);
});

test("a drug that ends by itself ends its plan: bedaquiline after 24 weeks", () => {
  const planned: Prescription = { from: start, items: [item("Bdq", start, on(167)), item("Z", start)] };
  const ecg = slotsOf("ecg", [planned], { endsOn: on(269) });
  assert.equal(find(ecg, "month", 6).notNeeded, false, "from day 165");
  assert.equal(find(ecg, "month", 7).notNeeded, true, "from day 195");
});

test("a treatment that is held is watched as before it was held", () => {
  const held: Prescription = { from: on(40), items: [] };
  const again: Prescription = { from: on(80), items: bpalm.items.map((one) => ({ ...one, from: on(80) })) };
  const liver = slotsOf("neuropathy", [bpalm, held, again]);
  assert.ok(liver.every(({ notNeeded }) => !notNeeded));
  assert.equal(standingOf(find(liver, "month", 2), [], on(60)), "due");
  assert.equal(find(slotsOf("neuropathy", [bpalm, held]), "month", 4).stopsOn, null);
});

test("a drug that comes later is looked at before it and in its own first weeks, and by the months of the treatment", () => {
  const added: Prescription = { from: on(100), items: [...bpalm.items, item("Am", on(100))] };
  const ears = slotsOf("hearing", [bpalm, added]);
  assert.deepEqual(named(ears), ["before", "month 3", "month 4", "month 5", "month 6", "end"]);
  assert.deepEqual(days(find(ears, "before")), [on(70), on(114)]);
});

test("a prescription that was put right on its own day leaves no trace in the plan", () => {
  const wrong: Prescription = { from: start, items: [...bpalm.items, item("Am", start)] };
  assert.deepEqual(slotsOf("hearing", [wrong, bpalm]), []);
});

test("of each kind the first that is open waits, those that are overdue first", () => {
  const slots = planOf(resistantTbPlan, watched([bpalm]));
  const done = new Map<PlanKind, readonly CalendarDay[]>([["clinical", [on(0), on(7), on(14), on(21)]]]);
  const waiting = waitingIn(slots, (kind) => done.get(kind) ?? [], on(20));
  const of = (kind: PlanKind) => waiting.find((one) => one.kind === kind);
  // Week 1 of the ECG ended on day 10, before the window before treatment did, on day 14.
  assert.deepEqual(of("ecg"), { kind: "ecg", from: on(4), until: on(10) });
  // The fourth week begins on day 25.
  assert.deepEqual(of("clinical"), { kind: "clinical", from: on(25), until: on(31) });
  assert.deepEqual(
    waiting.map(({ until }) => until),
    waiting.map(({ until }) => until).toSorted(),
  );
});

test("whatever is prescribed and done: each window has its days in order, and stands in one way only", () => {
  const dayOf = fc.integer({ min: -40, max: 260 }).map(on);
  const medicine = fc.constantFrom<Medicine>("Bdq", "Lzd", "Mfx", "Eto", "Am", "HRZE", "B6");
  const prescription = fc.record({
    from: fc.integer({ min: 0, max: 200 }).map(on),
    items: fc.array(fc.tuple(medicine, fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 0, max: 60 }))), {
      maxLength: 4,
    }),
  });
  const written = fc.array(prescription, { maxLength: 4 }).map((all) =>
    all.map(({ from, items }) => ({
      from,
      items: items.map(([one, begins, runs]) => item(one, on(begins), runs === null ? null : on(begins + runs))),
    })),
  );
  fc.assert(
    fc.property(written, fc.array(dayOf, { maxLength: 8 }), dayOf, (prescriptions, done, today) => {
      const slots = planOf(resistantTbPlan, watched(prescriptions));
      for (const slot of slots) {
        assert.ok(slot.from <= slot.until);
        const standing = standingOf(slot, done, today);
        const within = done.some((one) => slot.from <= one && one <= slot.until);
        assert.equal(standing === "done", within);
        if (standing === "due") assert.ok(slot.from <= today && today <= slot.until);
        if (standing === "later") assert.ok(today < slot.from);
        if (slot.asIndicated) assert.notEqual(standing, "overdue");
        if (standing === "overdue" || standing === "missed") assert.ok(slot.until < today);
      }
      // Whoever did everything today has nothing overdue.
      assert.ok(slots.every((slot) => standingOf(slot, [...done, today], today) !== "overdue"));
      const waiting = waitingIn(slots, () => done, today);
      assert.equal(new Set(waiting.map(({ kind }) => kind)).size, waiting.length);
    }),
  );
});
