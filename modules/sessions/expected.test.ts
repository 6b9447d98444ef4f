import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseKept } from "../immunization/shown.ts";
import { ageGroupOf } from "./age-group.ts";
import { cameOn, type Comer, isSameVillage, openAt, servesVillage } from "./expected.ts";
import { sessionOf } from "./tally.ts";

const today = "2026-11-21" as CalendarDay;

function comer(bornDaysAgo: number, more: Partial<Comer["immunization"]> = {}): Comer {
  const immunization: Comer["immunization"] = {
    schedule: "india-uip",
    jeEndemic: false,
    doses: [],
    notGiven: [],
    aefis: [],
    stopDecisions: [],
    ...more,
  };
  return { childId: "c", village: "Rampur", sex: "male", born: { day: addDays(today, -bornDaysAgo) }, immunization };
}
const dose = (vaccine: DoseKept["vaccine"], on: CalendarDay, more: Partial<DoseKept> = {}): DoseKept => ({
  ...{ doseId: `${vaccine} ${on}` as never, vaccine, on, evidence: "own-record", batch: null, expiresOn: null },
  ...{ site: null, spoilt: false, ...more },
});

test("a village is one, however it is spelt and in whichever script; its number tells it apart", () => {
  for (const other of ["rampur ", "RAMPUR", "रामपुर", "Raampur"])
    assert.equal(isSameVillage("Rampur", other), true, other);
  for (const other of ["Sonpura", "Rampur 2", "", "Rampur Khurd"])
    assert.equal(isSameVillage("Rampur", other), false, other);
  assert.equal(isSameVillage("Rampur 2", "रामपुर २"), true);
  assert.equal(isSameVillage("Ward 2", "Ward 3"), false);
  assert.equal(servesVillage({ villages: [] }, "anywhere"), true);
});

test("what is given on the day does not take the child off the list of the day", () => {
  // Ten weeks old with nothing: research/immunization.md §2.
  const codes = (child: Comer) =>
    openAt(child, today)
      .map(({ code }) => code)
      .toSorted();
  const atTenWeeks = ["BCG", "FIPV-1", "OPV-1", "PCV-1", "PENTA-1", "RVV-1"];
  assert.deepEqual(codes(comer(70)), atTenWeeks);
  assert.deepEqual(codes(comer(70, { doses: [dose("PENTA", today)] })), atTenWeeks);
  const before = comer(70, { doses: [dose("PENTA", addDays(today, -1))] });
  assert.deepEqual(
    codes(before),
    atTenWeeks.filter((code) => code !== "PENTA-1"),
  );
});

test("who was given something or told why not has come; who was said to be absent or away has not", () => {
  const said = (why: "child-ill" | "child-absent" | "family-away" | "no-vaccine", on = today) =>
    cameOn(comer(70, { notGiven: [{ vaccine: "PENTA", on, why }] }), today).came;
  assert.deepEqual(
    [said("child-ill"), said("no-vaccine"), said("child-absent"), said("family-away")],
    [true, true, false, false],
  );
  assert.equal(said("child-ill", addDays(today, -1)), false);
  const given = comer(70, {
    doses: [dose("PENTA", today), dose("OPV", today), dose("PENTA", today, { doseId: "x" as never })],
  });
  assert.deepEqual(cameOn(given, today), { came: true, vaccines: 2 });
  assert.deepEqual(
    cameOn(given, today, () => false),
    { came: false, vaccines: 0 },
  );
  const fromCard = comer(70, { doses: [dose("PENTA", today, { evidence: "card" })] });
  assert.deepEqual(cameOn(fromCard, today), { came: false, vaccines: 0 });
});

test("what a worker gave belongs to the session that serves the village, else to the first of the day, else to none", () => {
  const at = (sessionId: string, from: string, ...villages: string[]) => ({
    sessionId,
    from,
    villages,
    workerIds: ["w"],
  });
  const ofDay = [at("late", "14:00", "Sonpura"), at("early", "09:00", "Rampur")];
  assert.deepEqual(
    ["Rampur", "Sonpura", "Belwa"].map((village) => sessionOf("w", village, ofDay)),
    ["early", "late", "early"],
  );
  assert.equal(sessionOf("w", "Rampur", [at("late", "14:00", "Rampur"), at("early", "09:00", "Rampur")]), "early");
  assert.equal(sessionOf("w", "Sonpura", [at("all", "08:00"), at("late", "14:00", "Sonpura")]), "late");
  assert.equal(sessionOf("other", "Rampur", ofDay), null);
});

test("an age group changes on the birthday, and for who was born on 29 February on 1 March", () => {
  const group = (born: string, on: string) => ageGroupOf(born as CalendarDay, on as CalendarDay);
  assert.deepEqual([group("2025-11-22", "2026-11-21"), group("2025-11-21", "2026-11-21")], ["under-1", "1"]);
  assert.deepEqual([group("2024-11-22", "2026-11-21"), group("2024-11-21", "2026-11-21")], ["1", "2-to-4"]);
  assert.deepEqual([group("2021-11-22", "2026-11-21"), group("2021-11-21", "2026-11-21")], ["2-to-4", "5-and-over"]);
  assert.deepEqual([group("2024-02-29", "2025-02-28"), group("2024-02-29", "2025-03-01")], ["under-1", "1"]);
});
