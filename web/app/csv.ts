export type CsvCell = string | number | null;

/** A spreadsheet reads a text that begins so as a formula, also written wide as some keyboards do (OWASP, "CSV Injection"). */
const beginsAsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const wantsQuotes = /[",\r\n]/;

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = beginsAsFormula.test(cell) ? `'${cell}` : cell;
  return wantsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A table as a file, the first row its head: RFC 4180 in UTF-8. A mark at its beginning says so, without which
 * Excel shows Hindi as noise; a text that a spreadsheet would run gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(written).join(",")}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join("")}`);
}
