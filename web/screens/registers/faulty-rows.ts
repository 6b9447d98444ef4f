import type { I18n } from "@lingui/core";
import { type Cell, type Sheet, textOf } from "../../../modules/registers/cell.ts";
import type { Problem, RowRead } from "../../../modules/registers/read-row.ts";
import { registerRowWords } from "../../text/registers.ts";
import { type TableForm, writeTable } from "../lists/write-table.ts";

export function sayProblem(i18n: I18n, problem: Problem, head: readonly Cell[]): string {
  const words = i18n._(registerRowWords[problem.code].id, { line: problem.line ?? 0 });
  const heading = problem.column === null ? "" : textOf(head[problem.column]);
  return heading === "" ? words : `${heading}: ${words}`;
}

/** The rows that cannot come in, in their file's own columns, and beside each what to mend. */
export function faultyRowsTable(
  i18n: I18n,
  form: TableForm,
  sheet: Sheet,
  headLine: number,
  rows: readonly RowRead[],
  toMend: string,
): Promise<Uint8Array> {
  const head = sheet[headLine] ?? [];
  const columns = Array.from({ length: head.length }, (_, at) => ({
    title: textOf(head[at]),
    width: 16,
    cell: ({ line }: RowRead) => {
      const cell = sheet[line - 1]?.[at] ?? null;
      return typeof cell === "boolean" ? String(cell) : typeof cell === "object" ? textOf(cell) : cell;
    },
  }));
  const words = ({ problems }: RowRead) =>
    problems
      .filter(({ isFault }) => isFault)
      .map((problem) => sayProblem(i18n, problem, head))
      .join(" · ");
  return writeTable(form, toMend, [...columns, { title: toMend, width: 60, cell: words }], rows);
}
