import { greyOf } from "./grey.ts";
import { checkSize } from "./limits.ts";
import { type Film, Unreadable } from "./picture.ts";
import { windowOf } from "./window.ts";

export async function filmOfJpeg(bytes: Buffer): Promise<Film> {
  const { width, height } = walkJpeg(bytes);
  const grey = await greyOf(bytes, 8, { upright: true });
  if (grey.width * grey.height !== width * height) throw new Unreadable("x-ray-damaged");
  return { ...grey, frames: 1, window: windowOf(grey.samples) };
}

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive, all with Huffman codes. */
const shown = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, hierarchical, arithmetic. */
const notShown = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const standsAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Every segment from SOI to EOI, and that nothing comes after: libjpeg would not look. Each scan of a progressive JPEG is
 * one more pass over the whole picture for a few bytes of file; libvips refuses more than a hundred.
 */
export function walkJpeg(bytes: Buffer): JpegFrame {
  let frame: JpegFrame | undefined;
  let scans = 0;
  for (let at = 2; ; ) {
    if (at < bytes.length && bytes[at] !== 0xff) throw new Unreadable("x-ray-damaged");
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined) throw new Unreadable("x-ray-cut-short");
    at += 1;
    if (marker === endOfImage) {
      if (!frame || scans === 0) throw new Unreadable("x-ray-damaged");
      if (at < bytes.length) throw new Unreadable("x-ray-has-more-inside");
      return frame;
    }
    if (standsAlone(marker) || (marker === startOfScan && !frame)) throw new Unreadable("x-ray-damaged");
    if (at + 2 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const end = at + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new Unreadable("x-ray-cut-short");
    if (end < at + 2) throw new Unreadable("x-ray-damaged");
    if (shown.has(marker) || notShown.has(marker)) {
      if (frame) throw new Unreadable("x-ray-damaged");
      frame = readFrame(marker, bytes.subarray(at + 2, end));
    }
    at = end;
    if (marker !== startOfScan) continue;
    scans += 1;
    at = endOfScan(bytes, at);
  }
}

function readFrame(marker: number, segment: Buffer): JpegFrame {
  if (segment.length < 6) throw new Unreadable("x-ray-damaged");
  const [bits, components] = [segment.readUInt8(0), segment.readUInt8(5)];
  const [height, width] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
  if (segment.length !== 6 + 3 * components) throw new Unreadable("x-ray-damaged");
  if (notShown.has(marker) || bits !== 8) throw new Unreadable("x-ray-cannot-be-shown");
  if (components !== 1 && components !== 3) throw new Unreadable("x-ray-cannot-be-shown");
  checkSize(width, height);
  return { width, height, components };
}

/** In a scan 0xff is followed by a zero or by the number of a restart. Anything else is the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const within = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!within && next !== 0xff) return at;
    at += within ? 2 : 1;
  }
  throw new Unreadable("x-ray-cut-short");
}
