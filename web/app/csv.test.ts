import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvOf } from "./csv.ts";

const text = (rows: Parameters<typeof csvOf>[0]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvOf(rows));

test("Excel is told that it is UTF-8, so that a Hindi name is a name", () => {
  assert.deepEqual(Array.from(csvOf([["नाम"]]).subarray(0, 3)), [0xef, 0xbb, 0xbf]);
  assert.equal(text([["नाम"], ["सावित्री"]]), "\uFEFFनाम\r\nसावित्री\r\n");
});

test("no text that somebody wrote is run as a formula by whoever opens the table", () => {
  for (const first of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]) {
    const cell = text([[`${first}HYPERLINK(1)`]]).slice(1);
    assert.match(cell, /^"?'/, `${JSON.stringify(first)} begins a formula`);
  }
  // Within a text they are harmless, and a number below zero is a number.
  assert.equal(text([["a=b", -4]]), "\uFEFFa=b,-4\r\n");
});

/** Reads by RFC 4180, for what `csvOf` writes to come back. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of file.slice(1).matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("commas, quotes and new lines in a name shift no column", () => {
  const cell = fc.stringMatching(/^[a-z",\r\nक]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const back = readCsv(text(rows)).map((row) => row.map((said) => said.replace(/^'/, "")));
      assert.deepEqual(back, rows);
    }),
  );
});
