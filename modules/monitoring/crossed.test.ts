import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { asksForDoctor, bodyMassCrossed, factsOf, limitsCrossed } from "./crossed.ts";
import type { Found } from "./examination.ts";

const startedOn = "2026-06-01" as CalendarDay;
const on = (count: number) => addDays(startedOn, count);
const blood = (examinationId: string, day: number, hemoglobin: number) => {
  const found: Found = { kind: "blood-count", hemoglobin, platelets: null, neutrophils: null };
  return { examinationId, on: on(day), found };
};
const ecg = (examinationId: string, day: number, qtcf: number) => {
  const found: Found = { kind: "ecg", qtcf };
  return { examinationId, on: on(day), found };
};
/** Bedaquiline for 40 days, moxifloxacin without an end. */
const within = {
  startedOn,
  taking: new Map([
    ["Bdq" as const, [{ from: startedOn, until: on(39) }]],
    ["Mfx" as const, [{ from: startedOn, until: null }]],
  ]),
};
const codes = (crossed: ReturnType<typeof limitsCrossed>, id: string) => crossed.get(id)?.map(({ code }) => code);

test("a number is compared with the first of its kind in the treatment, thirty days before it at the earliest", () => {
  const all = [blood("late", 60, 9), blood("first", -30, 12), blood("older", -31, 20), ecg("heart", 0, 400)];
  assert.deepEqual(codes(limitsCrossed(all, within), "late"), ["hemoglobin-fall-25"], "9 is a quarter less than 12");
  assert.deepEqual(codes(limitsCrossed(all, within), "first"), [], "12 is not compared with what was before");
  const without = all.filter(({ examinationId }) => examinationId !== "first");
  assert.deepEqual(codes(limitsCrossed(without, within), "late"), [], "nothing is left to compare with");
});

test("what was found before the treatment is not compared with what came later", () => {
  assert.deepEqual(codes(limitsCrossed([blood("older", -60, 9), blood("first", 0, 12)], within), "older"), []);
});

test("without a treatment nothing is compared, and no drug is suspected", () => {
  const crossed = limitsCrossed([blood("one", 0, 12), blood("two", 30, 7)], null);
  assert.deepEqual(codes(crossed, "two"), ["hemoglobin-8"]);
  assert.deepEqual(crossed.get("two")?.[0]?.drugs, []);
});

test("a drug is suspected for thirty days after its last", () => {
  const drugs = (day: number) => limitsCrossed([ecg("one", day, 512)], within).get("one")?.[0]?.drugs;
  assert.deepEqual(drugs(0), ["Bdq", "Mfx"]);
  // The last day of bedaquiline is 39: 39 and 30 are 69.
  assert.deepEqual(drugs(69), ["Bdq", "Mfx"]);
  assert.deepEqual(drugs(70), ["Mfx"]);
  assert.deepEqual(drugs(-1), []);
});

test("the gravest that asks for a doctor is told; what is merely watched tells nobody", () => {
  const crossed = limitsCrossed([ecg("first", 0, 400), ecg("watched", 10, 490), ecg("grave", 20, 512)], within);
  assert.equal(factsOf("ecg", on(10), crossed.get("watched") ?? []), null);
  const facts = factsOf("ecg", on(20), crossed.get("grave") ?? []);
  assert.deepEqual([facts?.code, facts?.value, facts?.limit, facts?.on], ["qtcf-500", 512, 500, on(20)]);
  assert.equal(factsOf("weight", on(1), bodyMassCrossed(15.9, within, on(1)))?.code, "body-mass-16");
});

test("old papers call nobody: thirty days count, or the treatment that runs", () => {
  const today = on(100);
  assert.equal(asksForDoctor(on(70), null, today), true);
  assert.equal(asksForDoctor(on(69), null, today), false);
  assert.equal(asksForDoctor(on(-30), startedOn, today), true);
  assert.equal(asksForDoctor(on(-31), startedOn, today), false);
  // A treatment that is to begin tomorrow does not shut out today.
  assert.equal(asksForDoctor(on(75), on(101), today), true);
});
