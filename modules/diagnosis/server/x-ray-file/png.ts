import { crc32 } from "node:zlib";
import { greyOf } from "./grey.ts";
import { checkSize } from "./limits.ts";
import { type Film, Unreadable } from "./picture.ts";
import { windowOf } from "./window.ts";

export async function filmOfPng(bytes: Buffer): Promise<Film> {
  const { width, height, bits } = walkPng(bytes);
  const grey = await greyOf(bytes, bits === 16 ? 16 : 8, { upright: true });
  if (grey.width * grey.height !== width * height) throw new Unreadable("x-ray-damaged");
  return { ...grey, frames: 1, window: windowOf(grey.samples) };
}

/** Colour type → bits of a sample that go with it. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Every chunk from the signature to IEND, and that nothing comes after: libpng would not look. */
function walkPng(bytes: Buffer): { width: number; height: number; bits: number } {
  const header = readHeader(bytes);
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new Unreadable("x-ray-cut-short");
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Unreadable("x-ray-damaged");
    // It moves: more pictures than the one that is seen.
    if (type === "acTL") throw new Unreadable("x-ray-cannot-be-shown");
    at = end + 4;
    if (type !== "IEND") continue;
    if (length > 0 || at < bytes.length) throw new Unreadable("x-ray-has-more-inside");
    return header;
  }
}

function readHeader(bytes: Buffer): { width: number; height: number; bits: number } {
  if (bytes.length < 33) throw new Unreadable("x-ray-cut-short");
  const begins = bytes.readUInt32BE(8) === 13 && bytes.toString("latin1", 12, 16) === "IHDR";
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [bits = 0, colour = 0, packing = 0, filter = 0, interlace = 0] = bytes.subarray(24, 29);
  if (!begins || !depths[colour]?.includes(bits)) throw new Unreadable("x-ray-damaged");
  if (packing !== 0 || filter !== 0 || interlace > 1) throw new Unreadable("x-ray-damaged");
  checkSize(width, height);
  return { width, height, bits };
}
