import type { VaccineCode } from "../schedules/vaccines.ts";

/*
 * How many doses a vial holds, and how much of it is planned to be wasted.
 *
 * Sizes differ by maker and by year: what arrives is read from the vial. Where two districts were measured the higher
 * wastage stands here: a vial too many goes back into the cold box, one too few sends a child home.
 *
 *   published    read in the source
 *   unverified   as the programme is known to do it; nothing was found that says so
 */

export const vialSources = {
  bmc2020:
    "Documentation of vaccine wastage in two different geographic contexts under the universal immunization program in India. BMC Public Health 2020, s12889-020-08637-1 (Kangra and Pune, 2016–2017)",
  handbook: "To be held against the Immunization Handbook for Medical Officers (MoHFW); not verified here",
  single: "Sold in single doses in India; not verified here",
} as const;

export interface VialLine {
  readonly vaccine: VaccineCode;
  /** Doses in a vial. */
  readonly holds: number;
  readonly holdsFrom: { readonly source: keyof typeof vialSources; readonly confidence: "published" | "unverified" };
  /** In per cent of what is opened. */
  readonly wastage: number;
  readonly wastageFrom: VialLine["holdsFrom"];
}

const published = { source: "bmc2020", confidence: "published" } as const;
const unverified = { source: "handbook", confidence: "unverified" } as const;

/** A vial whose size nobody has verified, with wastage as it was measured. */
const measured = (vaccine: VaccineCode, holds: number, wastage: number): VialLine => ({
  ...{ vaccine, holds, wastage, holdsFrom: unverified, wastageFrom: published },
});
const assumed = (vaccine: VaccineCode, holds: number, wastage: number): VialLine => ({
  ...{ vaccine, holds, wastage, holdsFrom: unverified, wastageFrom: unverified },
});
const single = (vaccine: VaccineCode): VialLine => {
  const from = { source: "single", confidence: "unverified" } as const;
  return { vaccine, holds: 1, wastage: 0, holdsFrom: from, wastageFrom: from };
};

export const vialLines: readonly VialLine[] = [
  measured("BCG", 10, 37.1),
  assumed("HEPB", 10, 10),
  measured("OPV", 20, 50.8),
  measured("PENTA", 10, 18.4),
  // Table 1 of the same paper, outreach sessions with vials of ten.
  { vaccine: "RVV", holds: 10, wastage: 29.7, holdsFrom: published, wastageFrom: published },
  // A vial of five full doses gives 25 of 0.1 ml.
  measured("FIPV", 25, 54.8),
  measured("PCV", 5, 27),
  measured("MR", 10, 40.5),
  assumed("JE", 5, 25),
  // A bottle of 100 ml, 2 ml a dose.
  assumed("VITA", 50, 10),
  measured("DPT", 10, 32.1),
  // Measured of TT, whose vials it took over.
  measured("TD", 10, 34.1),
  ...(["HPV", "IPV", "HIB", "HEXA", "MMR", "MMRV", "TCV", "FLU", "HEPA", "HEPA-LIVE", "VAR", "TDAP"] as const).map(
    single,
  ),
];

export function vialOf(vaccine: VaccineCode): VialLine {
  const line = vialLines.find((one) => one.vaccine === vaccine);
  if (!line) throw new Error(`Nobody has said how many doses a vial of ${vaccine} holds.`);
  return line;
}

/** As many as hold so many doses. */
export const vialsHolding = (doses: number, holds: number): number => Math.ceil(doses / holds);
