import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import { indiaDsTb } from "../../../modules/treatment/india-dstb.ts";
import { proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { DiagnosisRecord } from "../diagnosis/use-record.ts";
import type { Patient } from "../patients/page/use-patient.ts";
import { asProposed, rewritten, usualIn } from "./prescription-draft.ts";
import { owesWords, type StartDraft, startToday, wrongInStart } from "./start-draft.ts";

const today = "2026-01-10" as CalendarDay;
const resistances = {
  mdr: { class: "MDR", drugs: [{ drug: "R", result: "R", conflict: false }] },
  preXdr: { class: "pre-XDR", drugs: [{ drug: "Lfx", result: "R", conflict: false }] },
  unknown: { class: "unknown", drugs: [] },
};

const woman = { age: 30, identity: { sex: "female" }, history: { has: [] } } as unknown as Patient;
const expecting = { ...woman, history: { has: ["pregnant"] } } as unknown as Patient;

function facts(regimen: Regimen, found: keyof typeof resistances, patient: Patient = woman, weightKg = 44) {
  const first = regimen.phases[0]?.code ?? "whole";
  const proposed = proposeMedicines(
    regimen,
    first,
    { startedOn: today, beginsOn: today },
    { weightKg, age: patient.age },
  );
  return {
    ...{ today, patient, regimen, weightKg, proposed, places: proposed, confirmedOn: "2026-01-05" as CalendarDay },
    resistance: resistances[found] as unknown as DiagnosisRecord["resistance"],
  };
}

const allOfThem = bpalm.excludedBy.map(({ condition }) => condition);

test("in the ordinary case one answer is wanted, and no word", () => {
  const all = facts(bpalm, "mdr");
  assert.deepEqual(wrongInStart(startToday, all), ["present"]);
  assert.deepEqual(wrongInStart({ ...startToday, none: allOfThem }, all), []);
  // Where nothing speaks against it nothing is asked either.
  assert.deepEqual(wrongInStart(startToday, facts(indiaDsTb, "unknown")), []);
});

test("that none is so holds for what was asked, and not for what another regimen asks", () => {
  const draft: StartDraft = { ...startToday, none: ["second-line-over-a-month"] };
  assert.deepEqual(wrongInStart(draft, facts(bpalm, "mdr")), ["present"]);
});

test("what the record says is answered already, and wants words", () => {
  const all = facts(bpalm, "mdr", expecting);
  assert.deepEqual(wrongInStart(startToday, all), ["why"]);
  assert.deepEqual(
    owesWords(startToday, all).against.map(({ is }) => is),
    ["condition"],
  );
  assert.deepEqual(wrongInStart({ ...startToday, why: "She knows, and wishes it." }, all), []);
});

test("a drug that fails wants words, until it is left out; then leaving it out does", () => {
  const all = facts(bpalm, "preXdr");
  const draft = { ...startToday, none: allOfThem };
  const said = (one: StartDraft) => {
    const { against, departures } = owesWords(one, all);
    return [...against.map(({ is }) => is), ...departures.map(({ is, medicine }) => `${medicine} ${is}`)];
  };
  assert.deepEqual(said(draft), ["resistant", "class"]);
  const mfx = all.places.find((place) => usualIn(place) === "Mfx");
  assert.ok(mfx);
  // Without moxifloxacin it is BPaL, which is for this class.
  assert.deepEqual(said({ ...draft, prescription: rewritten(asProposed, mfx, { out: true }) }), ["Mfx left-out"]);
});

test("no dose before TB was confirmed, and none tomorrow", () => {
  const on = (startsOn: string) => wrongInStart({ ...startToday, startsOn, none: allOfThem }, facts(bpalm, "mdr"));
  assert.deepEqual(
    [on("2026-01-05"), on("2026-01-04"), on("2026-01-11"), on("")],
    [[], ["startsOn"], ["startsOn"], ["startsOn"]],
  );
});

test("a weight between two rows is a choice, and no reason", () => {
  const all = facts(indiaDsTb, "unknown", woman, 49.5);
  assert.deepEqual(wrongInStart(startToday, all), ["HRZE 1 chosen"]);
});
