import { armForAge } from "./arm-for-age.ts";
import { bmiForAge } from "./bmi-for-age.ts";
import { headForAge } from "./head-for-age.ts";
import { lengthForAge } from "./length-for-age.ts";
import type { Lms } from "./lms.ts";
import { type Columns, type PackedTable, unpack } from "./packed-table.ts";
import { weightForAge } from "./weight-for-age.ts";
import { weightForHeight } from "./weight-for-height.ts";
import { weightForLength } from "./weight-for-length.ts";

/** Kept with every score: by which tables it was made. */
export const standardsVersion = "who-2006";

const tables = {
  "weight-for-age": weightForAge,
  "length-for-age": lengthForAge,
  "bmi-for-age": bmiForAge,
  "head-for-age": headForAge,
  "arm-for-age": armForAge,
  "weight-for-length": weightForLength,
  "weight-for-height": weightForHeight,
} as const satisfies Record<string, PackedTable>;

export type Standard = keyof typeof tables;
/** WHO measured boys and girls; for a child who is neither there is no table. */
export type TableSex = "female" | "male";

const unpacked = new Map<PackedTable, Map<TableSex, Columns>>();

/** A table is unpacked when it is first asked, and once. */
function columnsOf(table: PackedTable, sex: TableSex): Columns {
  const ofTable = unpacked.get(table) ?? new Map<TableSex, Columns>();
  unpacked.set(table, ofTable);
  const columns = ofTable.get(sex) ?? unpack(table[sex]);
  ofTable.set(sex, columns);
  return columns;
}

/** The first and last x of a table: days, or centimetres. */
export function rangeOf(standard: Standard): { readonly from: number; readonly to: number } {
  const { from, step, rows } = tables[standard];
  return { from, to: from + Math.round((rows - 1) * step) };
}

/**
 * @param x age in whole days, or length in centimetres; between two rows of length, L, M and S lie between theirs
 * @returns null where the table has nothing for it
 */
export function lmsAt(standard: Standard, sex: TableSex, x: number): Lms | null {
  const table = tables[standard];
  // 64.9 + 0.7 is 65.60000000000001: a row that is meant is found.
  const place = Math.round(((x - table.from) / table.step) * 1e6) / 1e6;
  if (!(place >= 0 && place <= table.rows - 1)) return null;
  const { l, m, s } = columnsOf(table, sex);
  const low = Math.floor(place);
  const between = (column: readonly number[]) => {
    const here = column[low] ?? Number.NaN;
    return place === low ? here : here + (place - low) * ((column[low + 1] ?? Number.NaN) - here);
  };
  return { l: between(l), m: between(m), s: between(s) };
}
