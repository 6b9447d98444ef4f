import type { Sheet } from "../../../modules/registers/cell.ts";
import { findHead, type HeadRead } from "../../../modules/registers/headings.ts";
import { type FileRead, readFile } from "./read-file.ts";

/** A file whose head was found. */
export interface OpenFile {
  readonly name: string;
  readonly sheet: Sheet;
  readonly head: HeadRead;
  readonly sheetName: string | null;
  readonly notices: readonly ("windows-1252" | "merged" | "two-lines")[];
}

type Unreadable = Extract<FileRead, { is: "unreadable" }>;

export async function openFile(file: File): Promise<OpenFile | Unreadable> {
  const read = await readFile(file);
  if (read.is === "unreadable") return read;
  const head = findHead(read.sheet);
  if (head === null) return { is: "unreadable", why: "no-head" };
  const { sheet, sheetName, notices } = read;
  return { name: file.name, sheet, head, sheetName, notices: head.twoLines ? [...notices, "two-lines"] : notices };
}
