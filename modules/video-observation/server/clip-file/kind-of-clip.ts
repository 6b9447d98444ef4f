import type { clipTypes } from "../../clip.ts";

export type ClipType = (typeof clipTypes)[number];

/**
 * What a file is by its own first bytes, whatever its sender calls it; null for anything but the two kinds that phones
 * record. Whatever hides further in is for the reader in the child to stumble over.
 */
export function kindOfClip(bytes: Uint8Array): ClipType | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64));
  if (isWebm(start)) return "video/webm";
  if (isMp4(start, bytes.length)) return "video/mp4";
  return null;
}

const ebml = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
/** DocType, four bytes long: RFC 8794 §11.2.5. "matroska" may hold anything at all. */
const docTypeWebm = Buffer.from("\x42\x82\x84webm", "latin1");

const isWebm = (start: Buffer) => start.subarray(0, 4).equals(ebml) && start.includes(docTypeWebm);

/** A file type box comes first (ISO/IEC 14496-12 §4.3), and is neither empty nor longer than the file. */
function isMp4(start: Buffer, length: number): boolean {
  if (start.length < 16 || start.toString("latin1", 4, 8) !== "ftyp") return false;
  const box = start.readUInt32BE(0);
  return box >= 16 && box <= Math.min(length, 256);
}
