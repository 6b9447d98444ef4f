import type { DoseTable } from "./dose-table.ts";
import type { Medicine } from "./medicine.ts";

/*
 * India's nine-month regimen with bedaquiline for resistant TB: milligrams a day by weight, as they
 * follow from the monthly patient-wise boxes (tablets of a box, divided by 30).
 */

/** Drugs of the table; pyridoxine (B6) goes with them and is none against TB. Bedaquiline is not dosed by weight here. */
export const dosedDrugs = ["Lfx", "Cfz", "E", "Z", "B6", "Hh", "Eto"] as const satisfies readonly Medicine[];
export type DosedDrug = (typeof dosedDrugs)[number];

const row = (from: number, to: number | null, ...mg: readonly number[]) => ({
  from,
  to,
  takes: Object.fromEntries(dosedDrugs.map((drug, at) => [drug, { mg: mg[at] ?? 0, tablets: null }])) as Record<
    DosedDrug,
    { mg: number; tablets: null }
  >,
});

/**
 * Its rows are whole kilograms, and the last is written "above 70": 29.5, 45.5 or 70.5 kg stand in
 * none of them, and are left to whoever prescribes.
 */
export const indiaNineMonthBdq: DoseTable & { readonly rows: readonly ReturnType<typeof row>[] } = {
  code: "india-9-month-bdq",
  version: "2026-11",
  source: { says: "NTEP Knowledge Base, ntep.in, node 1825, after PMDT guidelines 2021", confidence: "verified" },
  // The regimen is for children over five, too.
  fromAge: 6,
  rows: [
    //           Lfx   Cfz   E     Z     B6   Hh   Eto
    row(16, 29, 250, 50, 400, 750, 50, 300, 375),
    row(30, 45, 750, 100, 800, 1250, 100, 600, 500),
    row(46, 70, 1000, 100, 1200, 1750, 100, 900, 750),
    row(71, null, 1000, 200, 1600, 2000, 100, 900, 1000),
  ],
};
