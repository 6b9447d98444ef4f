import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { evidences } from "../schedules/evidence.ts";
import { isSpoilt } from "./dose.ts";
import { onceEach, planOf } from "./plan-of.ts";
import type { DoseKept } from "./shown.ts";

const today = "2026-11-22" as CalendarDay;
const child = { born: { day: addDays(today, -70) }, sex: "female" as const };
const by = { schedule: "india-uip" as const, jeEndemic: false, aefis: [], stopDecisions: [] };

let ids = 0;
const dose = (vaccine: DoseKept["vaccine"], on: CalendarDay | null, more: Partial<DoseKept> = {}): DoseKept => ({
  ...{ doseId: `${ids++}` as never, vaccine, on, evidence: "own-record", batch: null, expiresOn: null, site: null },
  spoilt: false,
  ...more,
});
const stateOf = (doses: readonly DoseKept[], code: string) =>
  planOf(child, { ...by, doses: [...doses] }, today).doses.find((one) => one.code === code)?.state;

const anyDose = fc
  .record({
    vaccine: fc.constantFrom("OPV" as const, "PENTA" as const, "BCG" as const),
    back: fc.integer({ min: 0, max: 4 }),
    evidence: fc.constantFrom(...evidences),
    spoilt: fc.boolean(),
  })
  .map(({ vaccine, back, evidence, spoilt }) => dose(vaccine, addDays(today, -back), { evidence, spoilt }));

test("two who wrote down one injection wrote down one dose, in whatever order their phones come back", () => {
  fc.assert(
    fc.property(fc.array(anyDose, { maxLength: 12 }), (doses) => {
      const once = onceEach(doses);
      const keys = once.map(({ vaccine, on }) => `${vaccine} ${on}`);
      assert.equal(new Set(keys).size, keys.length);
      assert.deepEqual(new Set(keys), new Set(doses.map(({ vaccine, on }) => `${vaccine} ${on}`)));
      const said = (all: readonly DoseKept[]) =>
        onceEach(all)
          .map(({ vaccine, on, evidence, spoilt }) => `${on} ${vaccine} ${evidence} ${spoilt}`)
          .toSorted();
      assert.deepEqual(said(doses.toReversed()), said(doses));
    }),
  );
});

test("of one injection what was seen counts above what is remembered, and a spoilt vial above both", () => {
  const on = addDays(today, -10);
  const remembered = dose("PENTA", on, { evidence: "recall" });
  assert.equal(stateOf([remembered], "PENTA-1"), "overdue");
  assert.equal(stateOf([remembered, dose("PENTA", on, { evidence: "card" })], "PENTA-1"), "given");
  const spoilt = dose("PENTA", on, { spoilt: true });
  assert.equal(stateOf([spoilt, dose("PENTA", on)], "PENTA-1"), "overdue");
});

test("a vial may be used on its last day, and not on the day after", () => {
  const expiresOn = "2026-11-30" as CalendarDay;
  assert.equal(isSpoilt({ on: expiresOn, expiresOn }), false);
  assert.equal(isSpoilt({ on: addDays(expiresOn, 1), expiresOn }), true);
  assert.equal(isSpoilt({ on: null, expiresOn }), false);
});

test("a girl is due HPV on her fourteenth birthday, a boy is not, and of another it is asked rather than hidden", () => {
  const born = { day: "2012-11-22" as CalendarDay };
  const hpv = (sex: "female" | "male" | "other") =>
    planOf({ born, sex }, { ...by, doses: [] }, today).doses.find(({ code }) => code.startsWith("HPV"))?.state;
  assert.equal(hpv("female"), "due");
  assert.equal(hpv("male"), "not-needed");
  assert.equal(hpv("other"), "due");
});
