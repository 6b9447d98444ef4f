import * as z from "zod/mini";
import type { Drug } from "../diagnosis/drug.ts";
import type { ResistanceClass } from "../diagnosis/resistance.ts";
import type { ConditionCode } from "./condition.ts";
import type { PhaseCode } from "./episode.ts";
import type { Medicine } from "./medicine.ts";
import type { DoseTable } from "./dose-table.ts";
import type { Source } from "./source.ts";

/*
 * A regimen is content, not code: versioned data with a source and a confidence beside each line.
 * A treatment keeps the version it began with; a changed line is a new version.
 */

export interface Regimen {
  readonly code: string;
  readonly version: string;
  /** As a clinician writes it: "2HRZE/4HRE", "BPaLM". */
  readonly shortName: string;
  readonly source: Source;
  /** The classes of resistance that it is meant for. */
  readonly isFor: readonly ResistanceClass[];
  /** It stands or falls with these: bacteria that withstand one of them forbid it. */
  readonly countsOn: readonly Drug[];
  /** It is made for one person, and what is taken is measured by the rule of groups (`against.ts`). */
  readonly byGroups: boolean;
  /** Resistance to these is why it is given, and speaks against nothing in it. */
  readonly despite: readonly Drug[];
  /** Completed years, and kilograms; null: no bound. */
  readonly fromAge: number | null;
  readonly fromKg: number | null;
  /** What speaks against it, and is asked before it begins. */
  readonly excludedBy: readonly { readonly condition: ConditionCode; readonly source: Source }[];
  readonly phases: readonly RegimenPhase[];
  readonly medicines: readonly PlannedMedicine[];
  /** Without this medicine it is another one, and goes on from its first day; null: it is none. */
  readonly becomes: { readonly without: Medicine; readonly regimen: Regimen } | null;
  /** What becomes of days without a dose; null: each is made up, without more. */
  readonly gaps: GapRule | null;
}

export interface RegimenPhase {
  readonly code: PhaseCode;
  /** Days on which all that was due was taken, that make the phase complete. */
  readonly doses: number;
  /** A follow-up test taken from this dose of the phase on speaks for its end. */
  readonly followUpFromDose: number;
  /** It may be made longer, and by how much; null: it may not. */
  readonly extension: Extension | null;
  readonly source: Source;
}

export interface Extension {
  /** Doses added at a time, and how many the phase may have in all. */
  readonly byDoses: number;
  readonly upToDoses: number;
  /** Where the newest test still finds TB; without that whoever makes it longer says why. */
  readonly when: "still-positive";
  readonly source: Source;
}

/** One place in a regimen, filled by one medicine. */
export interface PlannedMedicine {
  /** In which phases it is taken. */
  readonly in: readonly PhaseCode[];
  /** The first is proposed; each of the others may stand for it. */
  readonly oneOf: readonly PlannedDosing[];
  readonly source: Source;
}

export interface PlannedDosing {
  readonly medicine: Medicine;
  /** One after the other, from the first day of the first phase in which it is taken. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep {
  /** For how many days; null: as long as its phases last. */
  readonly days: number | null;
  /** ISO weekdays, 1 = Monday; null: every day. */
  readonly weekdays: readonly number[] | null;
  readonly timesPerDay: number;
  readonly dose: Dosing;
}

/** How the amount of one dose is found: for everybody the same, by weight, or by whoever prescribes. */
export type Dosing =
  | { readonly by: "fixed"; readonly mg: number; readonly tablets: number | null }
  | { readonly by: "weight"; readonly table: DoseTable }
  | { readonly by: "doctor" };

/** Days without a dose, one after the other. */
export interface GapRule {
  /** A gap longer than this is made up; a shorter one need not be. In days. */
  readonly madeUpOver: number;
  /** More than so many days in a row, or altogether, and the regimen's rule no longer holds: the doctor decides. */
  readonly longest: number;
  readonly altogether: number;
  /** Within how many months all doses are to be taken. */
  readonly withinMonths: number;
  readonly source: Source;
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

/** Doses of the whole course, as long as no phase is made longer. */
export const dosesOf = ({ phases }: Regimen) => phases.reduce((sum, { doses }) => sum + doses, 0);

/** The regimen that somebody takes, by what is prescribed: BPaLM without moxifloxacin is BPaL. */
export function regimenTaken(regimen: Regimen, prescribed: readonly Medicine[]): Regimen {
  const { becomes } = regimen;
  // Held, it is what it was.
  return becomes && prescribed.length > 0 && !prescribed.includes(becomes.without) ? becomes.regimen : regimen;
}
