import type { DoseTable } from "./dose-table.ts";
import type { Medicine } from "./medicine.ts";
import type { Source } from "./source.ts";

/**
 * WHO's doses of second-line drugs for adults, as general knowledge has them: Annex I of the
 * handbook (tbksp.org node 637) is an image and nobody has read it for Khurak. So every line says
 * "unverified", and the screen with it.
 */
const recalled: Source = { says: "WHO operational handbook, Annex I, recalled", confidence: "unverified" };

const row = (from: number, to: number | null, mg: Partial<Record<Medicine, number>>) => ({
  from,
  to,
  takes: Object.fromEntries(Object.entries(mg).map(([medicine, each]) => [medicine, { mg: each, tablets: null }])),
});

/** Written there as "30 to under 36": so the rows touch, to the tenth of a kilogram, and none lies between two. */
export const whoSecondLine: DoseTable = {
  code: "who-second-line-adult",
  version: "2026-11",
  source: recalled,
  fromAge: 15,
  rows: [
    row(30, 35.9, { Lfx: 750, Mfx: 400, Cs: 500, E: 800, Eto: 500, Pto: 500 }),
    row(36, 45.9, { Lfx: 750, Mfx: 400, Cs: 500, E: 800, Eto: 500, Pto: 500 }),
    row(46, 55.9, { Lfx: 1000, Mfx: 600, Cs: 750, E: 1200, Eto: 750, Pto: 750 }),
    row(56, 69.9, { Lfx: 1000, Mfx: 600, Cs: 750, E: 1200, Eto: 750, Pto: 750 }),
    row(70, null, { Lfx: 1000, Mfx: 600, Cs: 750, E: 1200, Eto: 1000, Pto: 1000 }),
  ],
};
