import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "./decode-text.ts";
import { readFile } from "./read-file.ts";

/*
 * The bytes are written out by the rules of each encoding, never by what is tested: UTF-16 from the code units, 1252 and
 * ISCII (IS 13194:1991) byte by byte from their tables.
 */

const head = "नाम,माँ,BCG";
const row = "आरती,फूलो देवी,12/05/2026";
const words = `${head}\r\n${row}\r\n`;

const utf8 = (text: string, ...before: number[]) => Uint8Array.from([...before, ...Buffer.from(text, "utf8")]);
function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}
const file = (bytes: Uint8Array) => readFile(new Blob([bytes.slice()]));
const cells = [
  ["नाम", "माँ", "BCG"],
  ["आरती", "फूलो देवी", "12/05/2026"],
];

for (const [name, bytes] of [
  ["UTF-8", utf8(words)],
  ["UTF-8 with a mark, as Excel saves “CSV UTF-8”", utf8(words, 0xef, 0xbb, 0xbf)],
  ["UTF-16 little-endian with a mark, as Excel saves “Unicode text”", utf16(words, true, true)],
  ["UTF-16 big-endian with a mark", utf16(words, false, true)],
] as const) {
  test(`a register in Hindi is read as it was written: ${name}`, async () => {
    const read = await file(bytes);
    assert.equal(read.is, "read");
    assert.deepEqual(read.is === "read" && read.sheet, cells);
    assert.deepEqual(read.is === "read" && read.notices, []);
  });
}

test("an English register as Excel saves it on Windows is read, with its dashes and accents, and that it has no Hindi is said", async () => {
  // "Name,Mother" and "José – Asha,O’Neill": é is E9, the dash 96 and the quote 92.
  const bytes = Uint8Array.from([
    ...Buffer.from("Name,Mother\r\nJos", "latin1"),
    ...[0xe9, 0x20, 0x96, 0x20],
    ...Buffer.from("Asha,O", "latin1"),
    0x92,
    ...Buffer.from("Neill", "latin1"),
  ]);
  const read = await file(bytes);
  assert.deepEqual(read.is === "read" && read.sheet, [
    ["Name", "Mother"],
    ["José – Asha", "O’Neill"],
  ]);
  assert.deepEqual(read.is === "read" && read.notices, ["windows-1252"]);
});

for (const [name, bytes] of [
  ["UTF-16 without its mark", utf16(words.repeat(3), true, false)],
  ["UTF-16 that was cut in the middle of a letter", utf16(words, true, true).slice(0, -1)],
  ["UTF-8 that was cut in the middle of a letter", utf8("केन्द्र,BCG").slice(0, 20)],
  // नाम, राम in ISCII: C6 DA CC, CF DA CC.
  ["ISCII", Uint8Array.from([0xc6, 0xda, 0xcc, 0x2c, 0xcf, 0xda, 0xcc, 0x0d, 0x0a])],
  ["Hindi that was opened as Windows-1252 and saved as UTF-8", utf8("à¤¨à¤¾à¤®,BCG\r\n")],
] as const) {
  test(`letters that cannot be known are refused, and nothing of them is guessed: ${name}`, async () => {
    assert.deepEqual(await file(bytes), { is: "unreadable", why: "letters" });
  });
}

test("a picture is no table, whatever it is called", async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  assert.deepEqual(await file(png), { is: "unreadable", why: "no-table" });
  // The first bytes of a JPEG with no zero among them, and of a PDF's packed part.
  assert.equal(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0x12, 0x03, 0x81, 0x8d])).is, "no-table");
});
