import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Evidence } from "../schedules/evidence.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";
import { isTheSameChild, missingDoses } from "./same-child.ts";

const born = { day: "2025-03-12" as CalendarDay, exact: true };
const row = { name: "Asha", sex: "female", born, ofBirth: null } as const;
const known = { name: "Aasha", sex: "female", born, because: ["same-mother", "same-name", "born-near"] } as const;

test("same mother, birth, sex and name is the same child", () => assert.equal(isTheSameChild(row, known), true));

test("a newborn without a name is the one who was named since, where the phone is the same too", () => {
  const unnamed = { ...row, name: null };
  assert.equal(isTheSameChild(unnamed, { ...known, because: ["same-mother", "same-phone", "born-near"] }), true);
  assert.equal(isTheSameChild(unnamed, { ...known, because: ["same-mother", "born-near"] }), false);
});

for (const [who, changed] of [
  ["a brother", { sex: "male" }],
  ["a child born a day later", { born: { ...born, day: "2025-03-13" as CalendarDay } }],
  ["a child whose birth is only estimated", { born: { ...born, exact: false } }],
  ["a child of another mother", { because: ["same-phone", "same-name", "born-near"] }],
  ["a child who is called otherwise", { because: ["same-mother", "same-phone", "born-near"] }],
] as const) {
  test(`${who} is never taken for the same by itself`, () =>
    assert.equal(isTheSameChild(row, { ...known, ...changed }), false));
}

test("of twins without names nobody says by itself which of them it is", () => {
  const twin = { ...row, name: null, ofBirth: { order: 2, of: 2 } };
  assert.equal(isTheSameChild(twin, { ...known, because: ["same-mother", "same-phone", "born-near"] }), false);
});

const dose = (vaccine: VaccineCode, on: string | null, evidence: Evidence = "register") => ({
  vaccine,
  on: on as CalendarDay | null,
  evidence,
});

test("what stands there is not added a second time, also where the register is some days off", () => {
  const there = [dose("BCG", "2025-03-12", "own-record"), dose("OPV", "2025-04-23", "card")];
  assert.deepEqual(missingDoses([dose("BCG", "2025-03-12"), dose("OPV", "2025-04-25")], there), []);
});

test("a dose four weeks later is another one, and so is another vaccine of that day", () => {
  const told = [dose("OPV", "2025-05-21"), dose("PENTA", "2025-04-23")];
  assert.deepEqual(missingDoses(told, [dose("OPV", "2025-04-23", "card")]), told);
});

test("a register shows what was only remembered before", () => {
  const told = [dose("BCG", "2025-03-12")];
  assert.deepEqual(missingDoses(told, [dose("BCG", "2025-03-12", "recall")]), told);
});

test("three ticks add one dose to two that are known", () => {
  const told = [dose("OPV", null), dose("OPV", null), dose("OPV", null)];
  const there = [dose("OPV", "2025-03-12", "card"), dose("OPV", "2025-04-23", "card")];
  assert.equal(missingDoses(told, there).length, 1);
});
