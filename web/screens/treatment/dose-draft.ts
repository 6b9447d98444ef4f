import type { Patient } from "../patients/page/use-patient.ts";
import { wholeIn } from "../patients/digits.ts";
import { fitsTheTable, type ProposedDose } from "../../../modules/treatment/dose.ts";
import { Tablets } from "../../../modules/treatment/episode.ts";
import type { DoseTable, WeightBand } from "../../../modules/treatment/regimen.ts";

/** A dose as it is being ordered. */
export interface DoseDraft {
  /** Of those between which the table leaves the choice. */
  readonly chosen: string;
  /** Another number than the table says. */
  readonly other: boolean;
  readonly tablets: string;
}

export const asProposed: DoseDraft = { chosen: "", other: false, tablets: "" };

export type DoseField = "chosen" | "tablets";

/** The weight that the dose is computed from: the newest one, with its day. */
export function weightOf({ measures }: Pick<Patient, "measures">) {
  const [newest] = measures.flatMap(({ weightKg, on }) => (weightKg === null ? [] : [{ kg: weightKg, on }]));
  return newest ?? null;
}

/** The doctor writes the number: the table has none, or they want another. */
export const isWritten = ({ other }: DoseDraft, proposed: ProposedDose) => other || proposed.is === "outside";

/** Null: there is none yet that could be ordered. */
export function tabletsIn(draft: DoseDraft, proposed: ProposedDose): number | null {
  if (isWritten(draft, proposed)) return Tablets.safeParse(wholeIn(draft.tablets)).data ?? null;
  if (proposed.is === "clear") return proposed.tablets;
  const chosen = Number(draft.chosen);
  // The weight may have changed since it was chosen, and the choice with it.
  return fitsTheTable(proposed, chosen) ? chosen : null;
}

export const doseFault = (draft: DoseDraft, proposed: ProposedDose): DoseField | null => {
  if (tabletsIn(draft, proposed) !== null) return null;
  return isWritten(draft, proposed) ? "tablets" : "chosen";
};

/** Does this dose want a reason in words? */
export function isOffTheTable(draft: DoseDraft, proposed: ProposedDose): boolean {
  const tablets = tabletsIn(draft, proposed);
  return tablets === null ? isWritten(draft, proposed) : !fitsTheTable(proposed, tablets);
}

export const bandOf = ({ rows }: DoseTable, tablets: number): WeightBand | null =>
  rows.find((row) => row.tablets === tablets) ?? null;
