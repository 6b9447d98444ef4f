import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import { planOfChild } from "./due.ts";
import { cardRows } from "./card-rows.ts";

const born = "2026-01-10" as CalendarDay;

function rowsAt(age: number, given: readonly string[] = [], sex: "male" | "female" = "male"): readonly string[] {
  const today = addDays(born, age);
  const doses = given.map((vaccine) => ({
    ...{ doseId: vaccine, vaccine, on: born, evidence: "card", batch: null, expiresOn: null, site: null },
    spoilt: false,
  })) as never;
  const child = {
    ...{ born: { day: born, exact: true }, sex },
    immunization: {
      schedule: "india-uip" as const,
      jeEndemic: false,
      doses,
      notGiven: [],
      aefis: [],
      stopDecisions: [],
    },
  };
  return cardRows(planOfChild(child, today), born).map(({ code }) => code);
}

test("what may stand on the card of ten weeks is asked for, and nothing of nine months", () => {
  const rows = rowsAt(70);
  for (const code of ["BCG", "HEPB-0", "OPV-0", "OPV-1", "OPV-2", "PENTA-1", "PENTA-2", "PCV-1", "RVV-1", "FIPV-1"]) {
    assert.ok(rows.includes(code), code);
  }
  for (const code of ["MR-1", "PCV-B", "OPV-3", "JE-1"]) assert.ok(!rows.includes(code), code);
});

test("what it is too late to give can still be copied from a card", () => {
  const rows = rowsAt(430);
  for (const code of ["BCG", "HEPB-0", "OPV-0", "PENTA-1", "PENTA-3", "MR-1"]) assert.ok(rows.includes(code), code);
});

test("what is written down already is not asked for again, and of a boy nothing that is for girls", () => {
  assert.ok(!rowsAt(70, ["BCG"]).includes("BCG"));
  assert.ok(rowsAt(5300, [], "female").includes("HPV-1"));
  assert.ok(!rowsAt(5300).includes("HPV-1"));
});
