import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import { PatientId } from "../../../../modules/people/patient.ts";
import { type AskDraft, askFaults, toRequest } from "./ask-draft.ts";

const id = (last: number) => `0192f1c0-0000-7000-8000-00000000000${last}` as Id;
const patientId = PatientId.parse(id(1));
const today = CalendarDay.parse("2026-11-21");
const whole: AskDraft = {
  requestId: id(2),
  specimenId: id(3),
  tests: ["culture", "lpa-first"],
  purpose: "diagnosis",
  labId: id(4),
  taken: "yes",
  kind: "sputum",
  collectedOn: "2026-11-20",
  note: " ",
};

test("what is missing is named in the order in which it is asked", () => {
  const empty = { ...whole, tests: [], taken: "", labId: "" } as const;
  assert.deepEqual(askFaults(empty, today), ["tests", "taken", "labId"]);
  assert.deepEqual(askFaults({ ...whole, collectedOn: "2026-11-22" }, today), ["collectedOn"]);
  assert.deepEqual(askFaults({ ...whole, taken: "not-yet", collectedOn: "" }, today), []);
});

test("a specimen that is there was asked for on its day at the latest, and goes with the request", () => {
  const asked = toRequest(patientId, whole, today);
  assert.equal(asked.askedOn, "2026-11-20");
  assert.deepEqual(asked.collected, { specimenId: id(3), kind: "sputum", collectedOn: "2026-11-20" });
  assert.equal(asked.note, null);
});

test("without a specimen it is asked for today, and whoever collects it makes its id", () => {
  const asked = toRequest(patientId, { ...whole, taken: "not-yet" }, today);
  assert.equal(asked.askedOn, today);
  assert.equal(asked.collected, null);
});
