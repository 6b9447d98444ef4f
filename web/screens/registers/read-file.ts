import type { Unzip as UnzipClass, UnzipInflate as UnzipInflateClass } from "fflate";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Cell, Sheet } from "../../../modules/registers/cell.ts";
import { columnsAtMost, rowsAtMost } from "../../../modules/registers/read-register.ts";
import { readSeparated } from "../../../modules/registers/separated.ts";
import type { fileFaults } from "../../text/registers.ts";
import { decodeText } from "./decode-text.ts";

/*
 * A file as a sheet, read in the browser: nothing of it leaves the office before its rows are confirmed.
 *
 * By its first bytes it is a workbook (PK), an old one (D0CF) or text, whose letters decode-text.ts reads. A workbook is
 * unpacked once to nothing but a count, since a few kilobytes can unpack to gigabytes.
 */

const bytesAtMost = 20_000_000;
const unpackedAtMost = 200_000_000;
/** Above the head there may be a title. */
const linesAtMost = rowsAtMost + 20;

export type FileRead =
  | {
      readonly is: "read";
      readonly sheet: Sheet;
      readonly form: "csv" | "xlsx";
      /** Of a workbook with several sheets, which one. */
      readonly sheetName: string | null;
      readonly notices: readonly ("windows-1252" | "merged")[];
    }
  | { readonly is: "unreadable"; readonly why: (typeof fileFaults)[number]; readonly line?: number };

const unreadable = (why: (typeof fileFaults)[number], line?: number): FileRead => ({
  is: "unreadable",
  why,
  ...(line === undefined ? {} : { line }),
});

export async function readFile(file: Pick<Blob, "size" | "arrayBuffer">): Promise<FileRead> {
  if (file.size > bytesAtMost) return unreadable("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return unreadable("empty");
  const [first, second] = bytes;
  if (first === 0xd0 && second === 0xcf) return unreadable("old-excel");
  const read = first === 0x50 && second === 0x4b ? await readWorkbook(bytes) : readText(bytes);
  if (read.is === "unreadable") return read;
  const filled = read.sheet.findLastIndex((cells) => cells.some((cell) => cell !== null && cell !== ""));
  if (filled < 0) return unreadable("empty");
  const sheet = read.sheet.slice(0, filled + 1);
  if (sheet.length > rowsAtMost + 1) return unreadable("too-many-rows");
  if (sheet.some((cells) => cells.length > columnsAtMost)) return unreadable("too-many-columns");
  return { ...read, sheet };
}

function readText(bytes: Uint8Array): FileRead {
  const decoded = decodeText(bytes);
  if (decoded.is !== "text") return unreadable(decoded.is);
  const read = readSeparated(decoded.text, linesAtMost);
  if (read.is === "open-quote") return unreadable("open-quote", read.line);
  return {
    is: "read",
    sheet: read.lines,
    form: "csv",
    sheetName: null,
    notices: decoded.windows1252 ? ["windows-1252"] : [],
  };
}

async function readWorkbook(bytes: Uint8Array): Promise<FileRead> {
  // Hundred kilobytes for whoever brings a workbook, and for nobody else.
  const [{ readXlsx }, { Unzip, UnzipInflate }] = await Promise.all([import("hucre/xlsx"), import("fflate")]);
  try {
    if (unpackedSize(bytes, Unzip, UnzipInflate) > unpackedAtMost) return unreadable("too-large");
    const { sheets } = await readXlsx(bytes, {
      maxRows: linesAtMost,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== "")));
    const [chosen] = filled;
    if (!chosen) return unreadable("empty");
    const merged =
      chosen.merges?.some(({ startRow, startCol, endCol }) => startRow > 0 || endCol - startCol < 3) ?? false;
    return {
      is: "read",
      sheet: chosen.rows.map((row) => row.map(cellOf)),
      form: "xlsx",
      sheetName: filled.length > 1 ? chosen.name : null,
      notices: merged ? ["merged"] : [],
    };
  } catch {
    return unreadable("locked-or-broken");
  }
}

/** Bytes of all parts together, counted up to a little beyond the most that is taken. */
function unpackedSize(bytes: Uint8Array, Unzip: typeof UnzipClass, UnzipInflate: typeof UnzipInflateClass): number {
  let sum = 0;
  const unzip = new Unzip((part) => {
    part.ondata = (error, data) => {
      if (error) throw error;
      sum += data.length;
      if (sum > unpackedAtMost) part.terminate();
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && sum <= unpackedAtMost; at += 16_384) {
    unzip.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length);
  }
  return sum;
}

/** Excel's days are midnight UTC. */
const cellOf = (value: string | number | boolean | Date | null): Cell =>
  value instanceof Date ? { day: value.toISOString().slice(0, 10) as CalendarDay } : value;
