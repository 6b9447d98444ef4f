import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import { hMono } from "../../../modules/treatment/h-mono.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { toDoIn } from "./to-do-against.ts";
import type { Treatment } from "./use-treatments.ts";

const today = "2026-01-20" as CalendarDay;
type Against = Treatment["against"][number];

const shown = (regimen: Regimen, medicines: readonly Medicine[], against: readonly Against[]) => {
  const items = medicines.map((medicine) => ({
    ...{ medicine, mg: 400, tablets: null, timesPerDay: 1, weekdays: null, from: "2026-01-01", until: null },
  }));
  const treatment = { against, prescriptions: [{ from: "2026-01-01", items }] } as unknown as Treatment;
  return toDoIn(treatment, regimen, today).map(({ do: what, said, withstood }) => [what, said.length, ...withstood]);
};
const wordy = { is: "resistant", weight: "wants-words" } as const;
const preXdr: Against = { is: "class", weight: "wants-words", class: "pre-XDR" };

test("a fluoroquinolone that fails on BPaLM asks for one thing, which puts the class right too", () => {
  const both: Against[] = [{ ...wordy, drug: "Lfx" }, { ...wordy, drug: "Mfx" }, preXdr];
  assert.deepEqual(shown(bpalm, ["Bdq", "Pa", "Lzd", "Mfx"], both), [["becomes-bpal", 2, "Mfx"]]);
});

test("where the regimen stands or falls with a drug, it is closed; the class is said beside it", () => {
  const bedaquiline: Against = { is: "resistant", weight: "stops", drug: "Bdq" };
  assert.deepEqual(shown(bpalm, ["Bdq", "Pa", "Lzd", "Mfx"], [bedaquiline, preXdr]), [
    ["stops", 1, "Bdq"],
    ["class", 1],
  ]);
});

test("what stands in one tablet with others is not stopped alone, and contradicting results are settled first", () => {
  assert.deepEqual(shown(hMono, ["HRZE", "Lfx"], [{ ...wordy, drug: "Z" }]), [["in-one-tablet", 1, "HRZE"]]);
  assert.deepEqual(shown(hMono, ["HRZE", "Lfx"], [{ ...wordy, is: "in-conflict", drug: "Lfx" }]), [
    ["settle", 1, "Lfx"],
  ]);
  assert.deepEqual(shown(hMono, ["HRZE", "Lfx"], [{ ...wordy, drug: "Ofx" }]), [["stop-medicine", 1, "Lfx"]]);
});

test("what is only to know asks for nothing", () => {
  assert.deepEqual(shown(hMono, ["HRZE"], [{ is: "class", weight: "to-know", class: "unknown" }]), []);
});
