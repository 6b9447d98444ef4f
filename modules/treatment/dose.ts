import type { DoseTable } from "./regimen.ts";
import { bandAt } from "./weight-band.ts";

/** What the table says of one person: a number, a choice that the source leaves open, or nothing. */
export type ProposedDose =
  | { readonly is: "clear"; readonly tablets: number }
  | { readonly is: "between"; readonly options: readonly number[] }
  | { readonly is: "outside"; readonly because: "too-light" | "too-young" };

/**
 * Tablets for one dose, by weight. A weight in two rows, or between two, is never rounded: the
 * doctor chooses. Above the last row there is none, since that row is open; below the first the
 * table says nothing.
 *
 * @param weightKg as the scale shows it, to a tenth
 */
export function proposeDose({ rows, fromAge }: DoseTable, weightKg: number, age: number): ProposedDose {
  if (age < fromAge) return { is: "outside", because: "too-young" };
  const at = bandAt(rows, weightKg);
  if (at.is === "clear") return { is: "clear", tablets: at.row.tablets };
  if (at.is === "between") return { is: "between", options: at.rows.map(({ tablets }) => tablets) };
  return { is: "outside", because: "too-light" };
}

/** May these tablets be given without a word of explanation? */
export function fitsTheTable(proposed: ProposedDose, tablets: number): boolean {
  if (proposed.is === "clear") return proposed.tablets === tablets;
  return proposed.is === "between" && proposed.options.includes(tablets);
}
