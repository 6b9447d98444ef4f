import type { DoseTable } from "./dose-table.ts";
import type { PlannedMedicine, Regimen } from "./regimen.ts";
import type { Source } from "./source.ts";
import type { Combination } from "./medicine.ts";
import type { PhaseCode } from "./episode.ts";

/*
 * India's daily regimen for TB that rifampicin cures, in fixed-dose combinations for adults.
 * Read for Khurak on ntep.in (Knowledge Base, node 770) in November 2026; a named clinician of the
 * programme has to sign it before it is used on people.
 *
 * One tablet of HRZE holds 75, 150, 400 and 275 mg, one of HRE 75, 150 and 275 mg, in the order of
 * the letters.
 */

const ntep: Source = { says: "NTEP Knowledge Base, ntep.in, node 770", confidence: "verified" };

const row = (from: number, to: number | null, tablets: number) => ({
  from,
  to,
  takes: { HRZE: { mg: null, tablets }, HRE: { mg: null, tablets } },
});

/**
 * The source itself is not clear everywhere, and neither is this table: 75 kg stands in two rows,
 * and 34.5, 49.5 or 64.5 kg in none. Then the doctor chooses, and what was chosen is recorded.
 */
export const indiaAdultTablets: DoseTable = {
  code: "india-dstb-fdc-adult",
  version: "2026-11",
  source: ntep,
  // "Adult" there is over 19 years.
  fromAge: 20,
  rows: [row(25, 34, 2), row(35, 49, 3), row(50, 64, 4), row(65, 75, 5), row(75, null, 6)],
};

/** A combination, every day of its phase. */
export const daily = (medicine: Combination, ...phases: readonly PhaseCode[]): PlannedMedicine => ({
  in: phases,
  oneOf: [
    {
      medicine,
      steps: [{ days: null, weekdays: null, timesPerDay: 1, dose: { by: "weight", table: indiaAdultTablets } }],
    },
  ],
  source: ntep,
});

export const indiaDsTb: Regimen = {
  code: "india-dstb",
  version: "2026-11",
  shortName: "2HRZE/4HRE",
  source: ntep,
  isFor: ["DS"],
  countsOn: ["R"],
  despite: [],
  byGroups: false,
  fromAge: null,
  fromKg: null,
  excludedBy: [],
  phases: [
    {
      code: "intensive",
      doses: 56,
      // eNikshay asks for the follow-up test a week of doses before the phase ends (commcare-hq, custom/enikshay/tasks.py).
      followUpFromDose: 49,
      extension: null,
      source: ntep,
    },
    { code: "continuation", doses: 112, followUpFromDose: 105, extension: null, source: ntep },
  ],
  medicines: [daily("HRZE", "intensive"), daily("HRE", "continuation")],
  becomes: null,
  gaps: null,
};
