import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSeparated } from "./separated.ts";

const linesOf = (text: string) => {
  const read = readSeparated(text, 1000);
  return read.is === "read" ? read.lines : read;
};

test("commas, semicolons and tabs are told by the first line", () => {
  for (const sign of [",", ";", "\t"]) {
    assert.deepEqual(linesOf(`Name${sign}DOB${sign}BCG\r\nAsha${sign}1/2/2025${sign}✓\r\n`), [
      ["Name", "DOB", "BCG"],
      ["Asha", "1/2/2025", "✓"],
    ]);
  }
});

test("quotes hold separators, lines and quotes; a mark at the beginning is no letter", () => {
  assert.deepEqual(linesOf('\uFEFFName,Village\n"Devi, Sita","Naya ""Tola""\nWard 2"\n'), [
    ["Name", "Village"],
    ["Devi, Sita", 'Naya "Tola"\nWard 2'],
  ]);
});

test("empty fields stay, at the end too", () => {
  assert.deepEqual(linesOf("a,b,c\n,,\nx,,"), [
    ["a", "b", "c"],
    ["", "", ""],
    ["x", "", ""],
  ]);
});

test("a quote that is never closed is said with its line, and eats no rows", () => {
  assert.deepEqual(linesOf('a,b\nc,"d\ne,f\n'), { is: "open-quote", line: 2 });
});

test("no more lines are read than asked for", () => {
  const read = readSeparated("a\nb\nc\nd\n", 2);
  assert.deepEqual(read.is === "read" && read.lines, [["a"], ["b"]]);
});

const field = fc.string({ unit: fc.constantFrom("a", "क", ",", ";", '"', "\n", "\r", "\t", " ") });

test("whatever is written as RFC 4180 says is read back", () => {
  // A separator in quotes is not counted, so the comma is found as soon as there are two fields.
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
      assert.deepEqual(linesOf(written), rows);
    }),
  );
});
