import * as z from "zod/mini";
import type { PhaseCode } from "./episode.ts";
import type { Band } from "./weight-band.ts";

/*
 * A regimen is content, not code: versioned data with a source and a confidence beside each line.
 * A treatment keeps the version it began with; a changed line is a new version.
 */

/** Where a line comes from, and whether somebody read it there ("verified") or it still wants a reader. */
export interface Source {
  readonly says: string;
  readonly confidence: "verified" | "unverified";
}

export interface Regimen {
  readonly code: string;
  readonly version: string;
  /** As a clinician writes it: "2HRZE/4HRE". */
  readonly shortName: string;
  readonly source: Source;
  /** Doses due on a day on which doses are due. */
  readonly timesPerDay: number;
  /** ISO weekdays (1 = Monday); null: every day. */
  readonly weekdays: readonly number[] | null;
  readonly phases: readonly RegimenPhase[];
  readonly doseTable: DoseTable;
  /** It counts on this drug: a result that speaks of resistance to it speaks against the regimen. */
  readonly countsOn: { readonly rifampicin: boolean };
}

export interface RegimenPhase {
  readonly code: PhaseCode;
  /** The drugs in one tablet, by their usual letters. */
  readonly combination: string;
  /** mg of each drug in one tablet, in the order of the letters. */
  readonly strengthMg: readonly number[];
  /** Doses that make the phase complete. */
  readonly doses: number;
  /** A follow-up test taken from this dose of the phase on speaks for its end. */
  readonly followUpFromDose: number;
  readonly source: Source;
}

export interface DoseTable {
  readonly code: string;
  readonly version: string;
  readonly source: Source;
  /** Completed years; younger than this the table says nothing. */
  readonly fromAge: number;
  readonly rows: readonly WeightBand[];
}

export interface WeightBand extends Band {
  /** Tablets a day, of whichever phase. */
  readonly tablets: number;
}

export const RegimenRef = z.strictObject({ code: z.string(), version: z.string() });
export type RegimenRef = z.infer<typeof RegimenRef>;

export function phaseOf(regimen: Regimen, code: PhaseCode): RegimenPhase | null {
  return regimen.phases.find((phase) => phase.code === code) ?? null;
}

/** The phase that follows; null after the last. */
export function phaseAfter(regimen: Regimen, code: PhaseCode): RegimenPhase | null {
  return regimen.phases[regimen.phases.findIndex((phase) => phase.code === code) + 1] ?? null;
}

/** Doses of the whole course. */
export const dosesOf = ({ phases }: Regimen) => phases.reduce((sum, { doses }) => sum + doses, 0);
