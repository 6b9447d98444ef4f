import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { evidences } from "./evidence.ts";
import type { DoseTold } from "./judge-given.ts";
import { type Child, planFor } from "./plan.ts";
import type { DoseState } from "./planned-dose.ts";
import { linesOf, type ScheduleCode, scheduleCodes } from "./programme.ts";
import { scheduleOf } from "./schedules.ts";
import { vaccineCodes } from "./vaccines.ts";

const born = fc
  .date({ min: new Date("2008-01-01"), max: new Date("2026-06-30"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10) as CalendarDay);
const child: fc.Arbitrary<Child> = fc.record({
  born: fc.oneof(born, fc.constant("2016-02-29" as CalendarDay)),
  sex: fc.constantFrom("female" as const, "male" as const, "unknown" as const),
  jeEndemic: fc.boolean(),
});
const code = fc.constantFrom(...scheduleCodes);
const loaded = (one: ScheduleCode) => scheduleOf(one) ?? assert.fail();
/** Ages in days: most of them in the first two years, as it is. */
const age = fc.oneof(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 6570 }));
const shots = fc.array(fc.tuple(fc.constantFrom(...vaccineCodes), age), { maxLength: 25 });
const told = ({ born: from }: Child, all: readonly (readonly [DoseTold["vaccine"], number])[]): DoseTold[] =>
  all.map(([vaccine, days]) => ({ vaccine, on: addDays(from, days) }));
const runs = { numRuns: 400 };

test("the order in which doses were written down does not matter", () => {
  fc.assert(
    fc.property(code, child, shots, age, fc.infiniteStream(fc.nat()), (by, one, all, days, random) => {
      const schedule = loaded(by);
      const today = addDays(one.born, days);
      const shuffled = all
        .map((shot) => ({ shot, by: random.next().value }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ shot }) => shot);
      const [first, second] = [all, shuffled].map((each) => planFor(schedule, one, told(one, each), today));
      assert.deepEqual(second?.doses, first?.doses);
      const judged = (plan: typeof first) =>
        plan?.given.map(({ told: { vaccine, on }, verdict }) => `${on} ${vaccine} ${verdict}`).toSorted();
      assert.deepEqual(judged(second), judged(first));
    }),
    runs,
  );
});

/* A live vaccine may take the worth of another that follows it too closely: that one is then asked for again. */
test("one more dose that counts, and lets the others count as before, makes no dose of another course overdue", () => {
  fc.assert(
    fc.property(code, child, shots, fc.constantFrom(...vaccineCodes), age, age, (by, one, all, more, at, days) => {
      const schedule = loaded(by);
      const today = addDays(one.born, Math.max(at, days));
      const before = planFor(schedule, one, told(one, all), today);
      const after = planFor(schedule, one, told(one, [...all, [more, at]]), today);
      const asBefore = before.given.every(
        ({ verdict, told: { vaccine } }, at) => vaccine === more || after.given[at]?.verdict === verdict,
      );
      if (after.given.at(-1)?.verdict !== "valid" || !asBefore) return;
      const own = schedule.courses
        .filter(({ ways }) =>
          ways.flatMap(({ lines }) => lines).some((line) => [line.vaccine, ...(line.orGiven ?? [])].includes(more)),
        )
        .flatMap(({ ways }) => ways.flatMap(({ lines }) => lines.map(({ code }) => code)));
      for (const [place, { code, state }] of after.doses.entries()) {
        if (state === "overdue" && !own.includes(code)) assert.equal(before.doses[place]?.state, "overdue", code);
      }
    }),
    runs,
  );
});

/*
 * With the same history a later day moves a dose on and never back: later, due, overdue, expired. Two exceptions, both
 * true: what may be given on the day of another live vaccine waits from the next day on; and when the last day to begin one
 * way of a course has passed, another way is asked for in its place.
 */
const order: readonly DoseState[] = ["waiting", "later", "due", "overdue", "expired"];
test("a later day never moves a dose backwards", () => {
  fc.assert(
    fc.property(code, child, shots, age, fc.integer({ min: 1, max: 900 }), (by, one, all, days, more) => {
      const schedule = loaded(by);
      const first = Math.max(days, ...all.map(([, at]) => at + 1));
      const history = told(one, all);
      const [now, then] = [first, first + more].map((at) => planFor(schedule, one, history, addDays(one.born, at)));
      const severalWays = new Set(
        schedule.courses
          .filter(({ ways }) => ways.length > 1)
          .flatMap(({ ways }) => ways.flatMap(({ lines }) => lines)),
      );
      const other = new Set([...severalWays].map(({ code }) => code));
      for (const [place, { code, state }] of (now?.doses ?? []).entries()) {
        const next = then?.doses[place]?.state ?? "waiting";
        if (state === "given" || (state === "not-needed" && !other.has(code))) assert.equal(next, state, code);
        else if (!other.has(code))
          assert.ok(order.indexOf(next) >= order.indexOf(state), `${code}: ${state}, then ${next}`);
      }
      assert.deepEqual(
        then?.given.map(({ verdict }) => verdict),
        now?.given.map(({ verdict }) => verdict),
      );
    }),
    runs,
  );
});

test("each dose of the programme stands in a plan once; what is given has its day, what may be given has its reason", () => {
  fc.assert(
    fc.property(code, child, shots, age, (by, one, all, days) => {
      const schedule = loaded(by);
      const today = addDays(one.born, days);
      const { doses, given } = planFor(schedule, one, told(one, all), today);
      const codes = new Set(linesOf(schedule.programme).map(({ code }) => code));
      assert.deepEqual(doses.map(({ code }) => code).toSorted(), [...codes].toSorted());
      const counted = given.flatMap(({ is }) => is).toSorted();
      assert.deepEqual(
        doses
          .filter(({ state }) => state === "given")
          .map(({ code }) => code)
          .toSorted(),
        counted,
      );
      for (const { code, state, on, from, due, until, why } of doses) {
        assert.equal(on !== null, state === "given", code);
        assert.equal(why === null, state === "given", code);
        const isAhead = state === "due" || state === "overdue" || state === "later";
        assert.equal(from !== null && due !== null, isAhead, code);
        if (from === null || due === null) continue;
        assert.ok(from <= due && (until === null || from <= until), code);
        assert.equal(state === "later", today < from, code);
      }
    }),
    runs,
  );
});

test("whatever stands in a history, there is a plan, and one answer for each dose", () => {
  const anyDay = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10) as CalendarDay);
  const anyDose = fc.record({
    vaccine: fc.constantFrom(...vaccineCodes),
    on: fc.option(anyDay),
    evidence: fc.constantFrom(...evidences),
    spoilt: fc.boolean(),
  });
  fc.assert(
    fc.property(code, child, fc.array(anyDose, { maxLength: 30 }), anyDay, (by, one, history, today) => {
      const schedule = loaded(by);
      const { given } = planFor(schedule, one, history, today);
      assert.equal(given.length, history.length);
      for (const {
        told: { on, evidence, spoilt },
        verdict,
        why,
        is,
      } of given) {
        assert.equal(why === null, verdict === "valid");
        assert.equal(is.length > 0, verdict === "valid");
        if (verdict !== "valid") continue;
        assert.ok(!spoilt && evidence !== "recall" && evidence !== "none");
        assert.ok(evidence === "scar" || (on !== null && on >= one.born && on <= today));
      }
    }),
    runs,
  );
});
