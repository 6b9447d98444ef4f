import type { DoseTable, Regimen, Source } from "./regimen.ts";

/*
 * India's daily regimen for TB that rifampicin cures, in fixed-dose combinations for adults.
 * Read for Khurak on ntep.in (Knowledge Base, node 770) in November 2026; a named clinician of the
 * programme has to sign it before it is used on people.
 */

const ntep: Source = { says: "NTEP Knowledge Base, ntep.in, node 770", confidence: "verified" };

/**
 * The source itself is not clear everywhere, and neither is this table: 75 kg stands in two rows,
 * and 34.5, 49.5 or 64.5 kg in none. Then the doctor chooses, and what was chosen is recorded.
 */
const adultTablets: DoseTable = {
  code: "india-dstb-fdc-adult",
  version: "2026-11",
  source: ntep,
  // "Adult" there is over 19 years.
  fromAge: 20,
  rows: [
    { from: 25, to: 34, tablets: 2 },
    { from: 35, to: 49, tablets: 3 },
    { from: 50, to: 64, tablets: 4 },
    { from: 65, to: 75, tablets: 5 },
    { from: 75, to: null, tablets: 6 },
  ],
};

export const indiaDsTb: Regimen = {
  code: "india-dstb",
  version: "2026-11",
  shortName: "2HRZE/4HRE",
  source: ntep,
  timesPerDay: 1,
  weekdays: null,
  phases: [
    {
      code: "intensive",
      combination: "HRZE",
      strengthMg: [75, 150, 400, 275],
      doses: 56,
      // eNikshay asks for the follow-up test a week of doses before the phase ends (commcare-hq, custom/enikshay/tasks.py).
      followUpFromDose: 49,
      source: ntep,
    },
    {
      code: "continuation",
      combination: "HRE",
      strengthMg: [75, 150, 275],
      doses: 112,
      followUpFromDose: 105,
      source: ntep,
    },
  ],
  doseTable: adultTablets,
  countsOn: { rifampicin: true },
};
