import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { csvOf } from "../../app/csv.ts";

export type TableCell = string | number | null | { readonly day: CalendarDay };

export interface TableColumn<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly isDay?: boolean;
  readonly cell: (row: Row) => TableCell;
}

export type TableForm = "csv" | "xlsx";

/** @param name what the sheet is called; 31 letters are the most that Excel takes, and none of : \ / ? * [ ] */
export async function writeTable<Row>(
  form: TableForm,
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  if (form === "csv") return csvOf([columns.map(({ title }) => title), ...cells.map((row) => row.map(plain))]);
  // Forty kilobytes for whoever wants Excel, and for nobody else.
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: [
      {
        name: name.replaceAll(/[:\\/?*[\]]/g, " ").slice(0, 31),
        columns: columns.map(({ width, isDay }) => ({ width, ...(isDay ? { numFmt: "dd-mm-yyyy" } : {}) })),
        rows: [columns.map(({ title }) => title), ...cells.map((row) => row.map(typed))],
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  });
}

const plain = (cell: TableCell) => (typeof cell === "object" && cell !== null ? cell.day : cell);

/** A day is one for Excel too: midnight UTC, which is how it counts days. */
const typed = (cell: TableCell) =>
  typeof cell === "object" && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell;
