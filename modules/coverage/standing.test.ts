import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { planOf } from "../immunization/plan-of.ts";
import type { DoseKept } from "../immunization/shown.ts";
import { type ScheduleCode, scheduleCodes } from "../schedules/programme.ts";
import { vaccineCodes } from "../schedules/vaccines.ts";
import { openOn, standingOf } from "./standing.ts";

const day = (text: string) => text as CalendarDay;
const born = fc.oneof(
  fc
    .date({ min: new Date("2015-01-01"), max: new Date("2026-06-30"), noInvalidDate: true })
    .map((at) => day(at.toISOString().slice(0, 10))),
  fc.constant(day("2024-02-29")),
);
const age = fc.oneof(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 3000 }));
const kept = (vaccine: DoseKept["vaccine"], on: CalendarDay | null, more: Partial<DoseKept> = {}): DoseKept => ({
  ...{ doseId: "d" as never, vaccine, on, evidence: "own-record", batch: null, expiresOn: null },
  ...{ site: null, spoilt: false, ...more },
});
const card = (doses: DoseKept[], schedule: ScheduleCode = "india-uip") => ({
  ...{ schedule, jeEndemic: true, doses, aefis: [], stopDecisions: [] },
});

/** What the plan of a day itself says: the slow way. */
function saidOn(child: Parameters<typeof planOf>[0], of: ReturnType<typeof card>, on: CalendarDay) {
  const { doses } = planOf(child, of, on);
  return {
    open: doses.filter(({ state }) => state === "due" || state === "overdue").map(({ code, state }) => [code, state]),
    expired: doses.filter(({ state }) => state === "expired").map(({ code }) => code),
  };
}

test("dates that were worked out once say on every day until they turn what the plan of that day says", () => {
  const shots = fc.array(fc.tuple(fc.constantFrom(...vaccineCodes), age), { maxLength: 20 });
  fc.assert(
    fc.property(
      ...[born, fc.constantFrom("female" as const, "male" as const), fc.constantFrom(...scheduleCodes)],
      ...[shots, age, fc.array(fc.nat(400), { minLength: 6, maxLength: 6 })],
      (from, sex, schedule, all, days, later) => {
        const child = { born: { day: from }, sex };
        const of = card(
          all.map(([vaccine, after]) => kept(vaccine, addDays(from, after))),
          schedule,
        );
        const today = addDays(from, days);
        const standing = standingOf(child, of, today);
        for (const after of [0, 1, ...later]) {
          const on = addDays(today, after);
          if (standing.turnsOn !== null && on >= standing.turnsOn) continue;
          const slow = saidOn(child, of, on);
          assert.deepEqual(
            openOn(standing, on).map(({ code, state }) => [code, state]),
            slow.open,
            on,
          );
          assert.deepEqual(standing.expired, slow.expired, on);
        }
        if (standing.turnsOn !== null) assert.ok(standing.turnsOn > today);
      },
    ),
    { numRuns: 600 },
  );
});

/* By hand, from the programme's documents: six, ten and fourteen weeks, nine months, one year. */
test("a child of eleven weeks who had everything of six weeks is due for ten weeks' doses from that day on", () => {
  const child = { born: { day: day("2026-03-01") }, sex: "male" as const };
  const atSix = ["PENTA", "OPV", "RVV", "PCV", "FIPV"] as const;
  const doses = [
    kept("BCG", day("2026-03-01")),
    ...atSix.map((vaccine) => kept(vaccine, day("2026-04-12"))),
    kept("HEPB", day("2026-03-01")),
    kept("OPV", day("2026-03-01")),
  ];
  const standing = standingOf(child, card(doses), day("2026-04-20"));
  const penta = standing.open.find(({ code }) => code === "PENTA-2");
  assert.equal(penta?.from, "2026-05-10");
  assert.equal(standing.given["PENTA-1"]?.on, "2026-04-12");
  assert.equal(standing.given["PENTA-1"]?.late, 0);
  assert.equal(standing.given.BCG?.late, 0);
  assert.equal(standing.fullOn, null);
  assert.equal(standing.reached, true);
});

test("a child without any dose was not reached; one whose only dose does not count was", () => {
  const child = { born: { day: day("2026-01-01") }, sex: "female" as const };
  assert.equal(standingOf(child, card([]), day("2026-05-01")).reached, false);
  const early = [kept("PENTA", day("2026-01-20"))];
  const standing = standingOf(child, card(early), day("2026-05-01"));
  assert.deepEqual([standing.reached, standing.given["PENTA-1"]], [true, undefined]);
});

test("fully immunized on the day of the last of the eight, whatever else is missing; pentavalent or DPT", () => {
  const child = { born: { day: day("2024-02-29") }, sex: "male" as const };
  const doses = [
    ...[kept("BCG", day("2024-02-29")), kept("MR", day("2025-01-10"))],
    ...["2024-04-15", "2024-05-15", "2024-06-15"].flatMap((on) => [kept("OPV", day(on)), kept("PENTA", day(on))]),
  ];
  assert.equal(standingOf(child, card(doses), day("2025-06-01")).fullOn, "2025-01-10");
  const late = doses.filter(({ vaccine }) => vaccine !== "PENTA");
  const dpt = ["2025-03-02", "2025-04-02", "2025-05-02"].map((on) => kept("DPT", day(on)));
  const standing = standingOf(child, card([...late, ...dpt]), day("2025-06-01"));
  assert.deepEqual([standing.fullOn, standing.given["PENTA-3"]?.on], ["2025-05-02", "2025-05-02"]);
});

test("what is dated ahead turns the plan on its day, and what was given today on the next", () => {
  const child = { born: { day: day("2025-03-01") }, sex: "male" as const };
  const today = day("2026-02-10");
  assert.equal(standingOf(child, card([kept("MR", today)]), today).turnsOn, "2026-02-11");
  assert.equal(standingOf(child, card([kept("MR", day("2026-02-20"))]), today).turnsOn, "2026-02-20");
  // The first birthday ends BCG.
  assert.equal(standingOf(child, card([]), today).turnsOn, "2026-03-01");
});
