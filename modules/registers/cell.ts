import type { CalendarDay } from "../../foundation/calendar-day.ts";

/** What stands in one field of a file: text as written, a number, or what a spreadsheet keeps as a day. */
export type Cell = string | number | boolean | null | { readonly day: CalendarDay };

/** A sheet as it was read: lines of fields, the head among them. */
export type Sheet = readonly (readonly Cell[])[];

/** As somebody would write it down; a Hindi digit is the same digit. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return cell.day;
  // Most fields are a plain date or number, and a register has a quarter of a million of them.
  if (typeof cell === "string" && /^[!-&(-~]*$/.test(cell)) return cell;
  return (
    latinDigits(String(cell).normalize("NFKC"))
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/\s+/g, " ")
      .trim()
      // As our own tables keep a spreadsheet from running "+91…" as a formula (web/app/csv.ts).
      .replace(/^'(?=[=+@-])/, "")
  );
}

export const latinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));

export const isEmpty = (cell: Cell | undefined): boolean => textOf(cell) === "";
