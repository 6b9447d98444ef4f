import { Unreadable } from "./picture.ts";

const item = 0xe000_fffe;
const delimiter = 0xe0dd_fffe;

/**
 * The JPEGs of a DICOM (PS3.5 A.4): a table of where each frame begins, which may be empty, then fragments, of which one
 * or several make a frame. A frame ends where its JPEG ends; the table may only say the same.
 */
export function jpegsIn(bytes: Buffer, from: number): { jpegs: readonly Buffer[]; end: number } {
  const { items, end } = itemsIn(bytes, from);
  const [table, ...fragments] = items;
  if (!table) throw new Unreadable("x-ray-damaged");
  const jpegs: Buffer[] = [];
  const starts: number[] = [];
  let parts: Buffer[] = [];
  let start = 0;
  for (const { at, value } of fragments) {
    if (parts.length === 0) start = at - (fragments[0]?.at ?? 0);
    parts.push(value);
    if (!endsJpeg(value)) continue;
    jpegs.push(withoutPadding(Buffer.concat(parts)));
    starts.push(start);
    parts = [];
  }
  if (parts.length > 0) throw new Unreadable("x-ray-damaged");
  if (table.value.length > 0 && !table.value.equals(asTable(starts))) throw new Unreadable("x-ray-damaged");
  return { jpegs, end };
}

function itemsIn(bytes: Buffer, from: number): { items: { at: number; value: Buffer }[]; end: number } {
  const items: { at: number; value: Buffer }[] = [];
  for (let at = from; ; ) {
    if (at + 8 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const [tag, length] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    if (tag === delimiter && length === 0) return { items, end: at + 8 };
    if (tag !== item) throw new Unreadable("x-ray-damaged");
    const end = at + 8 + length;
    items.push({ at, value: bytes.subarray(at + 8, end) });
    at = end;
  }
}

const lastWithout = (value: Buffer, padding: number) => value.toString("latin1", value.length - 2 - padding);
const endsJpeg = (value: Buffer) => lastWithout(value, 0) === "\xff\xd9" || lastWithout(value, 1) === "\xff\xd9\0";
/** Fragments have an even length; a zero makes them so. */
const withoutPadding = (jpeg: Buffer) => (jpeg.at(-1) === 0 ? jpeg.subarray(0, -1) : jpeg);

function asTable(starts: readonly number[]): Buffer {
  const table = Buffer.alloc(4 * starts.length);
  for (const [at, start] of starts.entries()) table.writeUInt32LE(start, 4 * at);
  return table;
}
