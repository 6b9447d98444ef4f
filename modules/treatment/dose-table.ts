import type { Medicine } from "./medicine.ts";
import type { Amount } from "./prescription.ts";
import type { Source } from "./source.ts";
import { type Band, bandAt } from "./weight-band.ts";

/** Doses by weight, for one or more medicines: content, with its source. */
export interface DoseTable {
  readonly code: string;
  readonly version: string;
  readonly source: Source;
  /** Completed years; younger than this the table says nothing. */
  readonly fromAge: number;
  /** The lightest first. */
  readonly rows: readonly DoseRow[];
}

export interface DoseRow extends Band {
  /** Taken together at one time, by medicine. */
  readonly takes: Readonly<Partial<Record<Medicine, Amount>>>;
}

/** What the table says of one person: an amount, a choice that the source leaves open, or nothing. */
export type ProposedDose =
  | { readonly is: "clear"; readonly amount: Amount }
  | { readonly is: "between"; readonly options: readonly Amount[] }
  | { readonly is: "outside"; readonly because: "too-light" | "too-young" | "not-in-the-table" };

/**
 * One dose, by weight. A weight in two rows, or between two, is never rounded: the doctor chooses.
 * Above the last row there is none, since that row is open; below the first the table says nothing.
 *
 * @param weightKg as the scale shows it, to a tenth
 * @param age in completed years
 */
export function proposeDose(table: DoseTable, medicine: Medicine, weightKg: number, age: number): ProposedDose {
  const rows = table.rows.flatMap((row) => {
    const amount = row.takes[medicine];
    return amount ? [{ ...row, amount }] : [];
  });
  if (rows.length === 0) return { is: "outside", because: "not-in-the-table" };
  if (age < table.fromAge) return { is: "outside", because: "too-young" };
  const at = bandAt(rows, weightKg);
  if (at.is === "outside") return { is: "outside", because: "too-light" };
  if (at.is === "clear") return { is: "clear", amount: at.row.amount };
  // Two rows that say the same leave nothing to choose.
  const options = at.rows.map(({ amount }) => amount);
  const [first] = options;
  return first && options.every((one) => sameAmount(one, first))
    ? { is: "clear", amount: first }
    : { is: "between", options };
}

/** May this be given without a word of explanation? */
export function fitsTheTable(proposed: ProposedDose, amount: Amount): boolean {
  if (proposed.is === "clear") return sameAmount(proposed.amount, amount);
  return proposed.is === "between" && proposed.options.some((option) => sameAmount(option, amount));
}

/** The same dose; where one of the two says only mg, or only tablets, the other's word is not compared. */
export function sameAmount(one: Amount, other: Amount): boolean {
  const byMg = one.mg !== null && other.mg !== null;
  const byTablets = one.tablets !== null && other.tablets !== null;
  return (byMg || byTablets) && (!byMg || one.mg === other.mg) && (!byTablets || one.tablets === other.tablets);
}
