import startOpenjpeg from "@cornerstonejs/codec-openjpeg/decodewasmjs";
import { type Decoded, NotDrawn, type Size, Unreadable } from "./picture.ts";
import { wasmDecoder } from "./wasm-codec.ts";

const decode = wasmDecoder("@cornerstonejs/codec-openjpeg/decodewasm", async (given) => {
  return (await startOpenjpeg(given)).J2KDecoder;
});

/** One grey JPEG 2000 (T.800), its high-throughput kind (T.814) too: a bare codestream, as DICOM has it. */
export async function fromJpeg2000(packed: Buffer, size: Size): Promise<Decoded> {
  const found = walkJpeg2000(packed);
  if (found.width !== size.width || found.height !== size.height) throw new Unreadable("x-ray-damaged");
  // The package takes the negative ones among signed samples of a byte for nought.
  if (found.signed && found.bits <= 8) throw new NotDrawn("way-of-packing-unknown");
  return decode(packed, size);
}

const [startOfCodestream, sizes, startOfTile, endOfCodestream] = [0xff4f, 0xff51, 0xff90, 0xffd9];
/** A picture in one tile has one. Each is work before a single sample is there. */
const mostTiles = 4096;

interface Sizes extends Size {
  readonly bits: number;
  readonly signed: boolean;
  readonly tiles: number;
}

/** Every segment of the main header, then every part of a tile by its length, to the end and nothing after it (T.800 A). */
function walkJpeg2000(bytes: Buffer): Sizes {
  if (bytes.length < 4) throw new Unreadable("x-ray-cut-short");
  if (bytes.readUInt32BE(0) !== startOfCodestream * 0x1_0000 + sizes) throw new Unreadable("x-ray-damaged");
  const found = readSizes(bytes);
  const tiles = new Set<number>();
  for (let at = 2; ; ) {
    if (at + 2 > bytes.length) throw new Unreadable("x-ray-cut-short");
    const marker = bytes.readUInt16BE(at);
    if (marker === endOfCodestream) {
      if (at + 2 < bytes.length) throw new Unreadable("x-ray-has-more-inside");
      // Where a tile is missing OpenJPEG leaves a black field and says nothing.
      if (tiles.size !== found.tiles) throw new Unreadable("x-ray-damaged");
      return found;
    }
    if (at + 4 > bytes.length) throw new Unreadable("x-ray-cut-short");
    if (marker < 0xff00 || (marker === sizes && at > 2)) throw new Unreadable("x-ray-damaged");
    if (marker === startOfTile) {
      const { tile, length } = readTilePart(bytes, at);
      tiles.add(tile);
      at += length;
    } else at += 2 + bytes.readUInt16BE(at + 2);
  }
}

/** Its length is with its header. The last one may leave it open: then it reaches to the end. */
function readTilePart(bytes: Buffer, at: number): { readonly tile: number; readonly length: number } {
  if (at + 12 > bytes.length) throw new Unreadable("x-ray-cut-short");
  const length = bytes.readUInt32BE(at + 6) || bytes.length - 2 - at;
  if (length < 14) throw new Unreadable("x-ray-damaged");
  return { tile: bytes.readUInt16BE(at + 4), length };
}

/** Of one component, not thinned out. */
function readSizes(bytes: Buffer): Sizes {
  if (bytes.length < 45) throw new Unreadable("x-ray-cut-short");
  const number = (nth: number) => bytes.readUInt32BE(8 + 4 * nth);
  const [width, height] = [number(0) - number(2), number(1) - number(3)];
  // The tiles begin at a corner of their own.
  const tiles = Math.ceil((number(0) - number(6)) / number(4)) * Math.ceil((number(1) - number(7)) / number(5));
  const grey = bytes.readUInt16BE(40) === 1 && bytes[43] === 1 && bytes[44] === 1;
  if (!grey || !(tiles <= mostTiles)) throw new Unreadable("x-ray-damaged");
  const said = bytes.readUInt8(42);
  return { width, height, bits: (said & 0x7f) + 1, signed: said >= 0x80, tiles };
}
