/*
 * A table of WHO's with its rows in the order of x (days, or centimetres), as small as a phone wants it: all seven
 * are 8 kB after gzip.
 *
 *   rows      x = from, from + step, …; one for each sex
 *   columns   L × 10⁴, M × 10⁴, S × 10⁵: the whole numbers that WHO prints
 *   packing   each column as its second differences (what is left is rounding, -3 to 3), each difference in
 *             base64 VLQ as in a source map: five bits a character, the lowest of the first is the sign
 */
export interface PackedTable {
  readonly from: number;
  readonly step: number;
  readonly rows: number;
  readonly male: PackedColumns;
  readonly female: PackedColumns;
}

interface PackedColumns {
  readonly l: string;
  readonly m: string;
  readonly s: string;
}

export interface Columns {
  readonly l: readonly number[];
  readonly m: readonly number[];
  readonly s: readonly number[];
}

export function unpack({ l, m, s }: PackedColumns): Columns {
  return { l: column(l, 1e4), m: column(m, 1e4), s: column(s, 1e5) };
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function column(packed: string, scale: number): readonly number[] {
  const values: number[] = [];
  let [value, step, read, shift] = [0, 0, 0, 0];
  for (const character of packed) {
    const digit = digits.indexOf(character);
    read += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    step += read & 1 ? -(read >> 1) : read >> 1;
    value += step;
    values.push(value / scale);
    [read, shift] = [0, 0];
  }
  return values;
}
