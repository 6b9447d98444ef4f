import { Unreadable } from "./picture.ts";

/* What stands before the first element of a DICOM and after its pixels is where another file can be hidden. */

const tiff = ["II*\0", "MM\0*"];
const isTiff = (bytes: Buffer) => tiff.includes(bytes.toString("latin1", 0, 4));

/**
 * 128 bytes that a reader of DICOM skips: zeros, or the eight that make the same file a TIFF (PS3.10 7.1). Any other
 * program could begin here.
 */
export function checkPreamble(bytes: Buffer): void {
  if (bytes.subarray(isTiff(bytes) ? 8 : 0, 128).some((byte) => byte !== 0)) {
    throw new Unreadable("x-ray-has-more-inside");
  }
}

/** FFFC,FFFC. */
const padding = 0xfffc_fffc;

/** Nothing, or one element of padding: of zeros, or the directory that the TIFF in the preamble points to. */
export function checkTail(bytes: Buffer, from: number, bigEndian: boolean): void {
  const tail = bytes.subarray(from);
  if (tail.length === 0) return;
  const uint32 = (at: number) => (bigEndian ? tail.readUInt32BE(at) : tail.readUInt32LE(at));
  const header = tail.subarray(4, 8).equals(Buffer.from("OB\0\0")) ? 12 : 8;
  if (tail.length < header || uint32(0) !== padding) throw new Unreadable("x-ray-has-more-inside");
  const length = uint32(header - 4);
  const value = tail.subarray(header);
  if (length > value.length) throw new Unreadable("x-ray-cut-short");
  const harmless = value.every((byte) => byte === 0) || (isTiff(bytes) && isTiffDirectory(value));
  if (length < value.length || !harmless) throw new Unreadable("x-ray-has-more-inside");
}

/** A count, so many entries of twelve bytes, and the place of the next directory: none. */
function isTiffDirectory(value: Buffer): boolean {
  if (value.length < 6) return false;
  const entries = value.readUInt16LE(0);
  return entries <= 40 && value.length === 2 + 12 * entries + 4 && value.readUInt32LE(value.length - 4) === 0;
}
