import type { PhaseCode } from "./episode.ts";
import type { DoseTable } from "./dose-table.ts";
import type { Medicine } from "./medicine.ts";
import type { Dosing, PlannedDosing, PlannedMedicine } from "./regimen.ts";
import type { Source } from "./source.ts";

/* How second-line drugs are taken, in whichever regimen they stand. */

/** WHO's table 3 as ERS, ECDC and CDC give it; the tablet's 100 mg: India's jar of 188 for a course (ntep.in node 1825). */
const bedaquilineSource: Source = {
  says: "ERS/ECDC/CDC consensus, table 3, after WHO; ntep.in node 1825",
  confidence: "verified",
};

/**
 * 400 mg every day for two weeks, then 200 mg on three days of the week: on Monday, Wednesday and
 * Friday. 188 tablets of 100 mg for 24 weeks.
 *
 * @param weeks altogether; null: as long as its phases last
 */
export function bedaquiline(phases: readonly PhaseCode[], weeks: number | null): PlannedMedicine {
  return {
    in: phases,
    oneOf: [
      {
        medicine: "Bdq",
        steps: [
          { days: 14, weekdays: null, timesPerDay: 1, dose: { by: "fixed", mg: 400, tablets: 4 } },
          {
            days: weeks === null ? null : weeks * 7 - 14,
            weekdays: [1, 3, 5],
            timesPerDay: 1,
            dose: { by: "fixed", mg: 200, tablets: 2 },
          },
        ],
      },
    ],
    source: bedaquilineSource,
  };
}

const always = (medicine: Medicine, dose: Dosing, days: number | null = null): PlannedDosing => ({
  medicine,
  steps: [{ days, weekdays: null, timesPerDay: 1, dose }],
});

/** For everybody the same, every day. Its source stands with the regimen. */
export function everyDay(
  medicine: Medicine,
  mg: number,
  tablets: number | null,
  ...phases: readonly PhaseCode[]
): Omit<PlannedMedicine, "source"> {
  return { in: phases, oneOf: [always(medicine, { by: "fixed", mg, tablets })] };
}

/** For so many days from the first one on. */
export const forDays = (medicine: Medicine, mg: number, days: number): PlannedDosing =>
  always(medicine, { by: "fixed", mg, tablets: 1 }, days);

/** By weight, every day. */
export function byWeight(
  table: DoseTable,
  medicine: Medicine,
  phases: readonly PhaseCode[],
  ...instead: readonly PlannedDosing[]
): PlannedMedicine {
  return { in: phases, oneOf: [weighed(table, medicine), ...instead], source: table.source };
}

export const weighed = (table: DoseTable, medicine: Medicine) => always(medicine, { by: "weight", table });
