import { strFromU8, unzipSync } from "fflate";

/** A table as it was handed out: a row is what stands under each title. */
export type ReadTable = readonly ReadonlyMap<string, string>[];

function titled([titles = [], ...rows]: readonly (readonly string[])[]): ReadTable {
  return rows.map((row) => new Map(titles.map((title, at) => [title, row[at] ?? ""])));
}

/** By RFC 4180, and with the mark by which Excel knows UTF-8. */
export function readCsv(file: Uint8Array): ReadTable {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file);
  if (!text.startsWith("\uFEFF")) throw new Error("The CSV does not say that it is UTF-8.");
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return titled(rows.slice(0, -1));
}

/** The first sheet, read as the parts of which it is made: days stay the numbers as which Excel counts them. */
export function readXlsx(file: Uint8Array): ReadTable {
  const parts = unzipSync(file);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, said]) => said);
  const rows = [...part("xl/worksheets/sheet1.xml").matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) => {
    const cells = [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g)];
    const values: string[] = [];
    for (const [, column = "", look = "", value = ""] of cells) {
      values[numberOf(column)] = look.includes('t="s"') ? (strings[Number(value)] ?? "") : value;
    }
    return Array.from(values, (value) => value ?? "");
  });
  return titled(rows);
}

/** "A" is 0, "AB" is 27. */
const numberOf = (column: string) =>
  Array.from(column).reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
