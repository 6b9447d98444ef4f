/** A row of a dose table, by weight in kg; both ends belong to it. Null: no upper end. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
}

/** Where a weight stands in a table: in one row, in two or between two (the source leaves it open), or outside. */
export type BandAt<Row extends Band> =
  | { readonly is: "clear"; readonly row: Row }
  | { readonly is: "between"; readonly rows: readonly Row[] }
  | { readonly is: "outside" };

/**
 * A weight in two rows, or between two, is never rounded: whoever prescribes chooses.
 *
 * @param rows the lightest first
 * @param weightKg as the scale shows it, to a tenth
 */
export function bandAt<Row extends Band>(rows: readonly Row[], weightKg: number): BandAt<Row> {
  const holding = rows.filter(({ from, to }) => weightKg >= from && (to === null || weightKg <= to));
  const [only] = holding;
  if (only && holding.length === 1) return { is: "clear", row: only };
  if (holding.length > 1) return { is: "between", rows: holding };
  const above = rows.find(({ from }) => weightKg < from);
  const below = rows.findLast(({ to }) => to !== null && weightKg > to);
  return below && above ? { is: "between", rows: [below, above] } : { is: "outside" };
}
