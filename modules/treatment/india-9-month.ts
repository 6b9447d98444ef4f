import type { Drug } from "../diagnosis/drug.ts";
import type { Source } from "./regimen.ts";
import type { Band } from "./weight-band.ts";

/*
 * India's nine-month regimen with bedaquiline for resistant TB: milligrams a day by weight, as they
 * follow from the monthly patient-wise boxes (tablets of a box, divided by 30).
 */

/** Drugs of the table; pyridoxine (B6) goes with them and is none against TB. Bedaquiline is not dosed by weight here. */
export type DosedDrug = Extract<Drug, "Lfx" | "Cfz" | "E" | "Z" | "Hh" | "Eto"> | "B6";

export interface DailyMgTable {
  readonly code: string;
  readonly version: string;
  readonly source: Source;
  readonly rows: readonly (Band & { readonly mg: Readonly<Record<DosedDrug, number>> })[];
}

/**
 * Its rows are whole kilograms, and the last is written "above 70": 29.5, 45.5 or 70.5 kg stand in
 * none of them, and are left to whoever prescribes.
 */
export const indiaNineMonthBdq: DailyMgTable = {
  code: "india-9-month-bdq",
  version: "2026-11",
  source: { says: "NTEP Knowledge Base, ntep.in, node 1825, after PMDT guidelines 2021", confidence: "verified" },
  rows: [
    { from: 16, to: 29, mg: { Lfx: 250, Cfz: 50, E: 400, Z: 750, B6: 50, Hh: 300, Eto: 375 } },
    { from: 30, to: 45, mg: { Lfx: 750, Cfz: 100, E: 800, Z: 1250, B6: 100, Hh: 600, Eto: 500 } },
    { from: 46, to: 70, mg: { Lfx: 1000, Cfz: 100, E: 1200, Z: 1750, B6: 100, Hh: 900, Eto: 750 } },
    { from: 71, to: null, mg: { Lfx: 1000, Cfz: 200, E: 1600, Z: 2000, B6: 100, Hh: 900, Eto: 1000 } },
  ],
};

export const dosedDrugs = Object.keys(indiaNineMonthBdq.rows[0]?.mg ?? {}) as DosedDrug[];
