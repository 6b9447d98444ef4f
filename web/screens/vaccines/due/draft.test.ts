import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import {
  bornOf,
  type DoseDraft,
  type Draft,
  doseField,
  emptyDraft,
  faultsOf,
  questionOf,
  withChangedDose,
  withDose,
} from "./draft.ts";

const today = "2026-11-20" as CalendarDay;
const ready: Draft = { ...emptyDraft(today), born: "2026-01-05", sex: "female", jeDistrict: "no" };
const given = (change: Partial<DoseDraft>): Draft => ({
  ...ready,
  doses: [{ key: 1, vaccine: "OPV", evidence: "card", on: "2026-02-16", dayUnknown: false, ...change }],
});
const said = (draft: Draft) => faultsOf(draft, today).map(({ field, code }) => `${field} ${code}`);

test("an empty form asks for the birth, girl or boy, and the district, and for nothing else", () => {
  assert.deepEqual(said(emptyDraft(today)), ["born no-day", "sex choose", "jeDistrict choose"]);
  assert.equal(questionOf(emptyDraft(today), today), null);
  assert.deepEqual(said(ready), []);
});

const wrong: readonly (readonly [name: string, draft: Draft, faults: readonly string[]])[] = [
  ["a birth tomorrow", { ...ready, born: "2026-11-21" }, ["born after-today", "on before-birth"]],
  ["a birth today", { ...ready, born: "2026-11-20" }, []],
  ["somebody of 18", { ...ready, born: "2008-11-20" }, ["born no-child", "on no-child"]],
  ["somebody a day younger", { ...ready, born: "2008-11-21" }, []],
  ["no day to ask for", { ...ready, on: "" }, ["on no-day"]],
  ["a day before the birth", { ...ready, on: "2026-01-04" }, ["on before-birth"]],
  ["the day of birth", { ...ready, on: "2026-01-05" }, []],
  ["an age that is no number", { ...ready, bornBy: "age", age: "x", ageUnit: "" }, ["age no-number", "ageUnit choose"]],
  ["an age of 18 years", { ...ready, bornBy: "age", age: "18", ageUnit: "years" }, ["age no-child", "on no-child"]],
  ["a dose without its vaccine", given({ vaccine: "" }), ["dose-1-vaccine choose"]],
  ["a dose nobody says how it is known", given({ evidence: "" }), ["dose-1-evidence choose"]],
  ["a dose without its day", given({ on: "" }), ["dose-1-on no-day"]],
  ["a dose of an unknown day, said so", given({ on: "", dayUnknown: true }), []],
  ["a scar has no day", given({ vaccine: "BCG", evidence: "scar", on: "" }), []],
  ["a dose before the birth", given({ on: "2026-01-04" }), ["dose-1-on before-birth"]],
  ["a dose on the day of birth", given({ on: "2026-01-05" }), []],
  ["a dose tomorrow", given({ on: "2026-11-21" }), ["dose-1-on after-today"]],
  ["a dose after the day asked for", { ...given({}), on: "2026-02-15" }, ["dose-1-on after-asked"]],
];
for (const [name, draft, faults] of wrong) {
  test(`${faults.length === 0 ? "taken" : "said beside its field"}: ${name}`, () => {
    assert.deepEqual(said(draft), faults);
    assert.equal(questionOf(draft, today) === null, faults.length > 0);
  });
}

test("born on 29 February is a day like another", () => {
  const leap = { ...ready, born: "2024-02-29" };
  assert.deepEqual(said(leap), []);
  assert.equal(questionOf(leap, today)?.child.born, "2024-02-29");
});

test("of an age the day is guessed, in the middle, and said to be guessed; digits of either script", () => {
  for (const age of ["2", "२"]) {
    const draft: Draft = { ...ready, born: "", bornBy: "age", age, ageUnit: "weeks" };
    // Two to three weeks before 20 November are 30 October to 6 November.
    const born = bornOf(draft, today) ?? assert.fail();
    assert.ok(born > "2026-10-30" && born < "2026-11-06", born);
    assert.equal(questionOf(draft, today)?.isGuessed, true);
  }
  assert.equal(questionOf(ready, today)?.isGuessed, false);
});

test("what is asked is what was written: other is unknown, and a day nobody knows is no day", () => {
  const draft: Draft = { ...given({ on: "2026-02-16", dayUnknown: true }), sex: "other", jeDistrict: "yes" };
  assert.deepEqual(questionOf(draft, today), {
    child: { born: "2026-01-05", sex: "unknown", jeEndemic: true },
    isGuessed: false,
    told: [{ vaccine: "OPV", evidence: "card", on: null }],
    on: today,
  });
});

test("the next dose is known by what the one before it is, unless that was a scar", () => {
  assert.deepEqual(
    withDose(given({ evidence: "register" })).doses.map(({ key, evidence }) => [key, evidence]),
    [
      [1, "register"],
      [2, "register"],
    ],
  );
  assert.equal(withDose(given({ vaccine: "BCG", evidence: "scar" })).doses[1]?.evidence, "");
  // A key is never given twice, or a field would be mistaken for another.
  const gone = withDose({ ...ready, doses: [{ ...(given({}).doses[0] ?? assert.fail()), key: 7 }] });
  assert.deepEqual(
    gone.doses.map(({ key }) => doseField(key, "on")),
    ["dose-7-on", "dose-8-on"],
  );
});

test("a scar is that of BCG: with another vaccine it is asked anew", () => {
  const scar = given({ vaccine: "BCG", evidence: "scar" });
  assert.equal(withChangedDose(scar, 1, { vaccine: "OPV" }).doses[0]?.evidence, "");
  assert.equal(withChangedDose(scar, 1, { on: "2026-02-01" }).doses[0]?.evidence, "scar");
});
