import { checkSize } from "./limits.ts";
import { Unreadable } from "./picture.ts";

export interface JpegFrame {
  /** Which kind of JPEG it is: the number of its SOF. */
  readonly marker: number;
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

export interface Segment {
  readonly marker: number;
  readonly content: Buffer;
  /** Of a scan, what follows its header: the packed samples, with restarts. */
  readonly scan: Buffer;
}

export const startOfScan = 0xda;
const endOfImage = 0xd9;
const none = Buffer.alloc(0);
/** SOF0 to SOF15, and between them what is none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
export const jpegLsFrame = 0xf7;
const standsAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
export const isRestart = (byte: number) => byte >= 0xd0 && byte <= 0xd7;

/**
 * Every segment of a JPEG (T.81 B) or JPEG-LS (T.87 C) from SOI to EOI, and that nothing comes after: no decoder would
 * look. What is inside a segment is for whoever decodes it.
 */
export function walkJpeg(
  bytes: Buffer,
  kind: "jpeg" | "jpeg-ls" = "jpeg",
): { readonly frame: JpegFrame; readonly segments: readonly Segment[] } {
  let frame: JpegFrame | undefined;
  const segments: Segment[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Unreadable("x-ray-damaged");
  for (let at = 2; ; ) {
    if (at < bytes.length && bytes[at] !== 0xff) throw new Unreadable("x-ray-damaged");
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined) throw new Unreadable("x-ray-cut-short");
    at += 1;
    if (marker === endOfImage) {
      if (!frame || !segments.some(({ marker }) => marker === startOfScan)) throw new Unreadable("x-ray-damaged");
      if (at < bytes.length) throw new Unreadable("x-ray-has-more-inside");
      return { frame, segments };
    }
    if (standsAlone(marker) || (marker === startOfScan && !frame)) throw new Unreadable("x-ray-damaged");
    if (at + 2 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const end = at + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new Unreadable("x-ray-cut-short");
    if (end < at + 2) throw new Unreadable("x-ray-damaged");
    const content = bytes.subarray(at + 2, end);
    if (kind === "jpeg" ? isFrame(marker) : marker === jpegLsFrame) {
      if (frame) throw new Unreadable("x-ray-damaged");
      frame = readFrame(marker, content);
    }
    at = marker === startOfScan ? endOfScan(bytes, end, kind) : end;
    segments.push({ marker, content, scan: marker === startOfScan ? bytes.subarray(end, at) : none });
  }
}

function readFrame(marker: number, segment: Buffer): JpegFrame {
  if (segment.length < 6) throw new Unreadable("x-ray-damaged");
  const [bits, components] = [segment.readUInt8(0), segment.readUInt8(5)];
  const [height, width] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
  if (segment.length !== 6 + 3 * components) throw new Unreadable("x-ray-damaged");
  checkSize(width, height);
  return { marker, bits, width, height, components };
}

/**
 * In a scan 0xff is followed by the number of a restart, or by what says that it is no marker: in a JPEG a zero, in a
 * JPEG-LS a byte whose highest bit is not set. Anything else is the next segment.
 */
function endOfScan(bytes: Buffer, from: number, kind: "jpeg" | "jpeg-ls"): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const within = (kind === "jpeg" ? next === 0 : next < 0x80) || isRestart(next);
    if (!within && next !== 0xff) return at;
    at += within ? 2 : 1;
  }
  throw new Unreadable("x-ray-cut-short");
}
