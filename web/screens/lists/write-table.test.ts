import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { type TableCell, type TableColumn, writeTable } from "./write-table.ts";

const day = CalendarDay.parse("2026-02-28");
const column = (title: string, cell: TableCell, isDay = false): TableColumn<null> => ({
  title,
  width: 20,
  isDay,
  cell: () => cell,
});
const columns = [
  column("TB register", "00412"),
  column("नाम", "=सावित्री, “S”"),
  column("Age", 33),
  column("Started on", { day }, true),
  column("Outcome", null),
];
const row = null;

async function sheetOf(rows: readonly null[]) {
  const parts = unzipSync(await writeTable("xlsx", "Silent: 4/5 [days]", columns, rows));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, said]) => said);
  const sheet = part("xl/worksheets/sheet1.xml");
  const cell = (at: string) => new RegExp(`<c r="${at}"([^>]*?)(?:/>|><v>([^<]*)</v></c>)`).exec(sheet) ?? [];
  return { part, sheet, cell, text: (at: string) => strings[Number(cell(at)[2])] };
}

test("in Excel a registration number stays a text with its zeros, and nothing that was written is run", async () => {
  const { cell, text, sheet } = await sheetOf([row]);
  assert.match(cell("A2")[1] ?? "", /t="s"/);
  assert.equal(text("A2"), "00412");
  assert.equal(text("B2"), "=सावित्री, “S”");
  assert.equal(sheet.includes("<f>"), false);
});

test("in Excel an age is a number and a day a day, whatever zone the desk is in", async () => {
  const { cell, part } = await sheetOf([row]);
  assert.equal(cell("C2")[2], "33");
  // Excel counts days; its day 1 is 1 January 1900, and it believes in a 29 February of that year.
  assert.equal(Number(cell("D2")[2]), Math.round((Date.UTC(2026, 1, 28) - Date.UTC(1899, 11, 30)) / 86_400_000));
  const style = Number(/s="(\d+)"/.exec(cell("D2")[1] ?? "")?.[1]);
  const formats = [...part("xl/styles.xml").matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => Number(id));
  assert.match(part("xl/styles.xml"), new RegExp(`numFmtId="${formats[style]}" formatCode="dd-mm-yyyy"`));
});

test("the head of the table stays in sight, and every column is wide enough for what it holds", async () => {
  const { sheet, text, part } = await sheetOf([row]);
  assert.match(sheet, /<pane ySplit="1"[^>]*state="frozen"/);
  assert.equal([...sheet.matchAll(/<col [^>]*width="20"/g)].length, columns.length);
  assert.deepEqual(["A1", "B1", "E1"].map(text), ["TB register", "नाम", "Outcome"]);
  // Excel opens no file whose sheet has one of these in its name.
  assert.doesNotMatch(/<sheet name="([^"]*)"/.exec(part("xl/workbook.xml"))?.[1] ?? ":", /[:\\/?*[\]]/);
});

test("as CSV a day is written as everybody sorts it, and an empty cell is empty", async () => {
  const file = new TextDecoder().decode(await writeTable("csv", "Silent", columns, [row]));
  assert.equal(file, 'TB register,नाम,Age,Started on,Outcome\r\n00412,"\'=सावित्री, “S”",33,2026-02-28,\r\n');
});
