import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { CardDose } from "../cards/card-dose.ts";
import { contentFor, dosesForCard, isBehind, onlyOnCard } from "./on-card.ts";
import type { DoseKept } from "./shown.ts";

const day = (text: string) => text as CalendarDay;
const dose = (vaccine: string, on: string | null, more: Partial<DoseKept> = {}) =>
  ({
    doseId: `${vaccine} ${on}`,
    vaccine,
    on,
    evidence: "own-record",
    batch: "B1",
    expiresOn: null,
    site: null,
    spoilt: false,
    ...more,
  }) as never as DoseKept;
const childWith = (doses: readonly DoseKept[], takenBack: readonly { vaccine: string; on: string }[] = []) =>
  ({
    ...{ childId: "01890a5d-ac96-774b-bcce-b302099a8057", born: { day: day("2026-01-12") }, sex: "female" },
    ...{ called: { name: "Soni", babyOf: null }, immunization: { schedule: "india-uip", doses, takenBack } },
  }) as never as Parameters<typeof contentFor>[0];
const card = (before: readonly CardDose[] = [], version = 0) =>
  ({
    ...{ boundTo: { is: "printed", cardNumber: "G1111111" }, version, today: day("2026-11-21") },
    ...{ scheduleVersion: "2026-11", before },
  }) as never as Parameters<typeof contentFor>[1];
const onCard = (vaccine: string, at: number, more: Partial<CardDose> = {}) =>
  ({ vaccine, day: at, evidence: "own-record", batchKnown: true, takenBack: false, ...more }) as CardDose;

test("a dose taken back in the list stays taken back on the card, though the card said that it was given", () => {
  const child = childWith([dose("BCG", "2026-01-12")], [{ vaccine: "OPV", on: "2026-02-23" }]);
  const { doses, version } = contentFor(child, card([onCard("OPV", 42)], 4));
  assert.deepEqual(
    doses.map((one) => [one.vaccine, one.day, one.takenBack]),
    [
      ["BCG", 0, false],
      ["OPV", 42, true],
    ],
  );
  assert.equal(version, 5);
});

test("given again on the day on which it was taken back, it stands", () => {
  const child = childWith([dose("OPV", "2026-02-23")], [{ vaccine: "OPV", on: "2026-02-23" }]);
  assert.deepEqual(
    dosesForCard(child).map(({ takenBack }) => takenBack),
    [false],
  );
});

test("what the card says and the list does not know is kept when the card is written, and offered to be written down", () => {
  const child = childWith([dose("BCG", "2026-01-12")]);
  const before = [onCard("BCG", 0), onCard("PENTA", 42), onCard("RVV", 42, { evidence: "recall" })];
  const { doses } = contentFor(child, card(before));
  assert.deepEqual(
    doses.map(({ vaccine }) => vaccine),
    ["BCG", "PENTA", "RVV"],
  );
  assert.deepEqual(
    onlyOnCard({ doses: before, born: day("2026-01-12") }, child).map(({ vaccine }) => vaccine),
    ["PENTA"],
    "what a family remembers stays a memory",
  );
});

test("a dose from an expired vial does not become a dose by way of a card", () => {
  const child = childWith([dose("MR", "2026-10-14", { spoilt: true })]);
  assert.equal(dosesForCard(child)[0]?.takenBack, true);
});

test("a dose whose day nobody knows is on no card", () => {
  assert.deepEqual(dosesForCard(childWith([dose("BCG", null, { evidence: "scar" })])), []);
});

test("a card is found by its days also where the date of birth was corrected since", () => {
  const child = childWith([dose("PENTA", "2026-02-23")]);
  assert.deepEqual(onlyOnCard({ doses: [onCard("PENTA", 40)], born: day("2026-01-14") }, child), []);
});

test("a card that was just written is not behind, whatever was on it and whatever the child was given", () => {
  const vaccines = fc.constantFrom("BCG", "OPV", "PENTA", "MR");
  const days = fc.integer({ min: 0, max: 500 });
  const on = (at: number) => new Date(Date.parse("2026-01-12") + at * 86_400_000).toISOString().slice(0, 10);
  const doses = fc.array(fc.tuple(vaccines, days, fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(doses, fc.array(fc.tuple(vaccines, days), { maxLength: 4 }), doses, (given, back, read) => {
      const child = childWith(
        given.map(([vaccine, at, spoilt]) => dose(vaccine, on(at), { spoilt })),
        back.map(([vaccine, at]) => ({ vaccine, on: on(at) })),
      );
      const content = contentFor(
        child,
        card(read.map(([vaccine, at, takenBack]) => onCard(vaccine, at, { takenBack }))),
      );
      assert.equal(isBehind(content, child), false);
      // A second writing changes nothing but the version.
      assert.deepEqual(contentFor(child, card(content.doses)).doses, content.doses);
    }),
  );
});
