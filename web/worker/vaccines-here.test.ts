import assert from "node:assert/strict";
import { test } from "node:test";
import { testChild } from "../../modules/children/test-child.ts";
import { planOf } from "../../modules/immunization/plan-of.ts";
import type { DoseKept } from "../../modules/immunization/shown.ts";
import type { RecordedHere } from "./on-hand.ts";
import type { Child } from "./caseload.ts";
import { carriedHere, isVaccineKnown } from "./vaccines-here.ts";

/* A child born on 12 September 2026 is ten weeks old on 21 November. */

const today = "2026-11-21" as never;
const registration = testChild({ childId: "01930000-0000-7000-8000-000000000001", placeId: "p", on: "2026-11-20" });
const { childId, identity } = registration;

const kept = (...doses: readonly DoseKept[]): Child => ({
  ...{ childId, mother: identity.mother, guardian: null, sex: identity.sex, born: identity.born, ofBirth: null },
  ...{ phone: identity.phone, ...identity.address, facility: null, waiting: false, registeredOn: today },
  called: { name: identity.name, babyOf: null, order: null },
  immunization: {
    schedule: "india-uip",
    jeEndemic: false,
    doses: [...doses],
    notGiven: [],
    takenBack: [],
    aefis: [],
    stopDecisions: [],
  },
  cards: [],
  growth: { measures: [], steps: [] },
  home: null,
});

const dose = (vaccine: string, more: object = {}) =>
  ({
    ...{ doseId: `dose of ${vaccine}`, vaccine, on: today, evidence: "own-record" },
    ...{ batch: "B7", expiresOn: null, site: null },
    ...more,
  }) as never as DoseKept;
const given = (...doses: readonly DoseKept[]) => ({ childId, doses }) as never;
const takenBack = (doseId: string) => ({ childId, doseId, takenBackId: "t", why: "pressed-by-mistake" }) as const;

const nothing = {
  children: [],
  childRegistrations: [],
  dosesSaid: [],
  dosesTakenBack: new Set<string>(),
  notGivenSaid: [],
  cardsGiven: [],
  cardsEnded: [],
  cardsWritten: [],
  aefisSaid: [],
  homesMarked: [],
  endedHere: new Set<string>(),
  measuresSaid: [],
  measuresTakenBack: new Set<string>(),
  referralsFollowed: [],
};

const stateOf = (children: readonly Child[], code: string) => {
  const [child] = children;
  assert.ok(child);
  return planOf(child, child.immunization, today).doses.find((one) => one.code === code)?.state;
};

test("what was given on this phone is due no more, before the house has heard of it", () => {
  assert.equal(stateOf(carriedHere({ ...nothing, children: [kept()] }), "OPV-1"), "overdue");
  const said = { ...nothing, children: [kept()], dosesSaid: [given(dose("OPV"))] };
  assert.equal(stateOf(carriedHere(said), "OPV-1"), "given");
  assert.equal(stateOf(carriedHere(said), "PENTA-1"), "overdue");
});

test("what was taken back on this phone is due again, whether the house knows the dose or not", () => {
  const withdrawn = { ...nothing, dosesTakenBack: new Set(["dose of OPV"]) };
  const unsent = { ...withdrawn, children: [kept()], dosesSaid: [given(dose("OPV"))] };
  assert.equal(stateOf(carriedHere(unsent), "OPV-1"), "overdue");
  assert.equal(
    stateOf(carriedHere({ ...withdrawn, children: [kept(dose("OPV", { spoilt: false }))] }), "OPV-1"),
    "overdue",
  );
});

test("a dose from a vial that had expired counts for nothing on the phone either", () => {
  const spoilt = dose("OPV", { expiresOn: "2026-11-20" });
  assert.equal(
    stateOf(carriedHere({ ...nothing, children: [kept()], dosesSaid: [given(spoilt)] }), "OPV-1"),
    "overdue",
  );
  const lastDay = dose("OPV", { expiresOn: today });
  assert.equal(stateOf(carriedHere({ ...nothing, children: [kept()], dosesSaid: [given(lastDay)] }), "OPV-1"), "given");
});

test("a child who was registered here and is not at the house yet is vaccinated as any other, and stands once", () => {
  const coming = { ...nothing, childRegistrations: [registration], dosesSaid: [given(dose("OPV"))] };
  assert.equal(carriedHere(coming).length, 1);
  assert.equal(stateOf(carriedHere(coming), "OPV-1"), "given");
  assert.equal(carriedHere({ ...coming, children: [kept()] }).length, 1);
});

test("Japanese encephalitis is due to a child registered here where it is to the others of the phone", () => {
  const other = { ...kept(), childId: "another" as never };
  const endemic = { ...other, immunization: { ...other.immunization, jeEndemic: true } };
  const [coming] = carriedHere({ ...nothing, children: [endemic], childRegistrations: [registration] });
  assert.equal(coming?.immunization.jeEndemic, true);
});

test("why a vaccine was not given is said of it at once, and the newest reason stands", () => {
  const why = (reason: string) => ({ childId, notGivenId: reason, vaccines: ["OPV"], on: today, why: reason }) as never;
  const [child] = carriedHere({ ...nothing, children: [kept()], notGivenSaid: [why("child-ill"), why("no-vaccine")] });
  assert.deepEqual(child?.immunization.notGiven, [{ vaccine: "OPV", on: today, why: "no-vaccine" }]);
});

const happened = (...doseIds: string[]) =>
  ({
    ...{ childId, aefiId: "event", doseIds, beganOn: today, beganAt: null, seen: ["anaphylaxis"], grave: [] },
    ...{ stands: "recovered", raisedTo: null, done: [], words: null, on: today },
  }) as never;

test("what followed a vaccine stops it from the moment it is kept here, also of a dose that waits or is taken back", () => {
  const stops = (more: object) => {
    const [child] = carriedHere({ ...nothing, aefisSaid: [happened("dose of OPV")], ...more });
    return child ? planOf(child, child.immunization, today).stops.map(({ vaccine }) => vaccine) : null;
  };
  assert.deepEqual(stops({ children: [kept(dose("OPV"))] }), ["OPV"]);
  assert.deepEqual(stops({ children: [kept()], dosesSaid: [given(dose("OPV"))] }), ["OPV"]);
  const taken = { dosesTakenBack: new Set(["dose of OPV"]) };
  assert.deepEqual(stops({ children: [kept(dose("OPV"))], ...taken }), ["OPV"]);
  assert.deepEqual(stops({ childRegistrations: [registration], dosesSaid: [given(dose("OPV"))] }), ["OPV"]);
  const report: RecordedHere = { operation: "immunization.reportAefi", input: happened("dose of OPV") };
  assert.equal(isVaccineKnown({ children: [kept(dose("OPV"))] }, report, [report]), false);
});

test("a child as an earlier release kept them is shown as before", () => {
  const { aefis: _, stopDecisions: __, ...earlier } = kept(dose("OPV")).immunization;
  const [child] = carriedHere({ ...nothing, children: [{ ...kept(), immunization: earlier as never }] });
  assert.deepEqual([child?.immunization.aefis, child?.immunization.stopDecisions], [[], []]);
});

test("nothing that was recorded is forgotten before the house says it", () => {
  const record: RecordedHere = { operation: "immunization.recordDoses", input: given(dose("OPV"), dose("PENTA")) };
  const known = (children: readonly Child[], one: RecordedHere, others: readonly RecordedHere[] = [one]) =>
    isVaccineKnown({ children }, one, others);
  assert.equal(known([], record), false, "the child is not told of yet");
  assert.equal(known([kept(dose("OPV"))], record), false, "half of it");
  assert.equal(known([kept(dose("OPV"), dose("PENTA"))], record), true);

  const back: RecordedHere = { operation: "immunization.takeBackDose", input: takenBack("dose of OPV") };
  assert.equal(known([kept(dose("OPV"))], back), false, "it still stands at the house");
  assert.equal(known([kept()], back), true);
  const both = [record, back];
  assert.equal(known([kept()], back, both), false, "or the dose would come back with the rest of its recording");
  assert.deepEqual(
    both.map((one) => known([kept(dose("PENTA"))], one, both)),
    [true, true],
  );

  const not: RecordedHere = {
    operation: "immunization.recordNotGiven",
    input: { childId, notGivenId: "n", vaccines: ["OPV"], on: today, why: "child-ill" },
  };
  const heard = kept();
  const told = { vaccine: "OPV", on: today, why: "child-ill" } as const;
  assert.equal(known([heard], not), false);
  assert.equal(known([{ ...heard, immunization: { ...heard.immunization, notGiven: [told] } }], not), true);
  assert.equal(known([heard], { operation: "adherence.recordDose", input: {} }), null);
});
