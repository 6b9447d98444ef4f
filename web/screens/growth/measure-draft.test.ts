import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { emptyDraft, faultsOf, measureIn } from "./measure-draft.ts";

const on = "2026-11-21" as CalendarDay;
const draft = emptyDraft(false);

test("an arm written in centimetres is meant in millimetres, in digits of either script", () => {
  assert.equal(measureIn({ ...draft, muacMm: "12.3" }, on)?.muacMm, 123);
  assert.equal(measureIn({ ...draft, muacMm: "१२३" }, on)?.muacMm, 123);
  assert.equal(measureIn({ ...draft, muacMm: "119" }, on)?.muacMm, 119);
});

test("what no child can weigh or measure is a fault, and nothing is made of it", () => {
  assert.deepEqual(faultsOf({ ...draft, weightKg: "95", heightCm: "7,4" }), ["weightKg", "heightCm"]);
  assert.deepEqual(faultsOf({ ...draft, weightKg: "9.5", heightCm: "74,5" }), []);
  assert.deepEqual(faultsOf({ ...draft, weightKg: "nine" }), ["weightKg"]);
});

test("nothing measured is no measure; dry feet that were looked at are", () => {
  assert.equal(measureIn(draft, on), null);
  assert.deepEqual(
    [measureIn({ ...draft, oedema: "no" }, on)?.oedema, measureIn({ ...draft, oedema: "no" }, on)?.lying],
    [false, null],
  );
  assert.equal(measureIn({ ...draft, heightCm: "70" }, on)?.lying, true);
});
