import assert from "node:assert/strict";
import { test } from "node:test";
import { type DosedDrug, indiaNineMonthBdq } from "./india-9-month.ts";
import { bandAt } from "./weight-band.ts";

/* Expected by hand from the table on ntep.in (node 1825). */

const mg = (drug: DosedDrug, weightKg: number) => {
  const at = bandAt(indiaNineMonthBdq.rows, weightKg);
  if (at.is === "clear") return at.row.takes[drug].mg;
  return at.is === "between" ? at.rows.map((row) => row.takes[drug].mg) : "outside";
};

const table: readonly (readonly [DosedDrug, number, number | number[] | "outside"])[] = [
  ["Lfx", 15.9, "outside"],
  ["Lfx", 16, 250],
  ["Lfx", 29, 250],
  ["Lfx", 29.5, [250, 750]],
  ["Lfx", 30, 750],
  ["Z", 45, 1250],
  ["Z", 45.5, [1250, 1750]],
  ["Z", 46, 1750],
  ["Z", 70, 1750],
  ["Z", 70.5, [1750, 2000]],
  ["Z", 71, 2000],
  ["Cfz", 28, 50],
  ["Cfz", 52, 100],
  ["Cfz", 90, 200],
  ["E", 20, 400],
  ["E", 40, 800],
  ["E", 50, 1200],
  ["E", 120, 1600],
  ["B6", 20, 50],
  ["B6", 60, 100],
  ["Hh", 20, 300],
  ["Hh", 40, 600],
  ["Hh", 60, 900],
  ["Hh", 80, 900],
  ["Eto", 20, 375],
  ["Eto", 40, 500],
  ["Eto", 60, 750],
  ["Eto", 80, 1000],
];

for (const [drug, weightKg, expected] of table) {
  test(`${drug} at ${weightKg} kg: ${JSON.stringify(expected)}`, () => assert.deepEqual(mg(drug, weightKg), expected));
}
