import { inflateSync } from "node:zlib";

/*
 * WOFF 1.0 (W3C, 2012) is a TrueType file whose tables are packed one by one, behind a directory of 20 bytes a
 * table: name, place, packed length, length, checksum. TrueType has a directory of 16: name, checksum, place, length.
 */

const woffHead = 44;

/** @throws when the bytes are no WOFF file */
export function openFont(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This font is no WOFF file.");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  // How to search the directory by halves, which TrueType says in advance.
  const halves = Math.floor(Math.log2(count));
  for (const [at, value] of [count, 16 * 2 ** halves, halves, 16 * (count - 2 ** halves)].entries()) {
    head.writeUInt16BE(value, 4 + 2 * at);
  }
  const parts: Buffer[] = [head];
  let place = head.length;
  for (let table = 0; table < count; table += 1) {
    const entry = woffHead + 20 * table;
    const [from, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = woff.subarray(from, from + packed);
    const directory = 12 + 16 * table;
    woff.copy(head, directory, entry, entry + 4);
    woff.copy(head, directory + 4, entry + 16, entry + 20);
    head.writeUInt32BE(place, directory + 8);
    head.writeUInt32BE(length, directory + 12);
    // Each table begins at a multiple of four.
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes, padding);
    place += length + padding.length;
  }
  return Buffer.concat(parts, place);
}
