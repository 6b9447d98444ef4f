import { inflateRawSync } from "node:zlib";
import dicomParser, { type DataSet } from "dicom-parser";
import { deflated, explicitBigEndian, explicitLittleEndian, isOfTheStandard, packingOf } from "./dicom-syntaxes.ts";
import type { Packing } from "./dicom-syntaxes.ts";
import { mostPixels } from "./limits.ts";
import { NotDrawn, Unreadable } from "./picture.ts";

const syntaxTag = "x00020010";
const pixelTag = "x7fe00010";
/** Of floating point. */
const otherPixelTags = ["x7fe00008", "x7fe00009"];

export interface DicomElements {
  /** Where everything lies: the file, or what was unpacked of it. */
  readonly bytes: Buffer;
  readonly packing: Packing;
  readonly bigEndian: boolean;
  readonly found: DataSet;
  readonly pixels: {
    readonly at: number;
    readonly length: number;
    readonly inFragments: boolean;
    /** In big endian, the two bytes of every word change places, whatever they mean. */
    readonly ofWords: boolean;
  };
}

/**
 * Every element up to the pixels, one after the other and nothing between.
 *
 * @throws NotDrawn when a maker's own syntax says nothing about where they lie
 */
export function readElements(file: Buffer): DicomElements {
  return saidPlainly(() => {
    // First the syntax alone: a deflated file would be unpacked while it is read, however large it becomes.
    const syntax = dicomParser.readPart10Header(file, undefined).string(syntaxTag) ?? "";
    if (!/^[0-9.]{1,64}$/.test(syntax)) throw new Unreadable("x-ray-damaged");
    if (packingOf(syntax) === "unknown" && !isOfTheStandard(syntax)) throw new NotDrawn("way-of-packing-unknown");
    const bytes = syntax === deflated ? inflated(file) : file;
    const found = dicomParser.parseDicom(bytes, { untilTag: pixelTag });
    mustTile(found, bytes.length);
    return {
      bytes,
      found,
      pixels: pixelsIn(found),
      packing: packingOf(syntax),
      bigEndian: syntax === explicitBigEndian,
    };
  });
}

function pixelsIn(found: DataSet): DicomElements["pixels"] {
  const pixels = found.elements[pixelTag];
  if (!pixels) {
    // A report, a list of contents; or a picture whose file ends just before it.
    if (!found.elements["x00280010"]) throw new Unreadable("not-an-x-ray-file");
    if (!otherPixelTags.some((tag) => found.elements[tag])) throw new Unreadable("x-ray-cut-short");
    throw new NotDrawn("not-grey-samples");
  }
  const { dataOffset, length, hadUndefinedLength = false, vr } = pixels;
  return { at: dataOffset, length, inFragments: hadUndefinedLength, ofWords: vr === "OW" };
}

/** Behind the group that names the syntax everything is packed as one. As if it had been written plainly. */
function inflated(file: Buffer): Buffer {
  const meta = dicomParser.readPart10Header(file, undefined);
  const start = Math.max(...Object.values(meta.elements).map(({ dataOffset, length }) => dataOffset + length));
  const packed = file.subarray(start);
  const unpacked = inflatedAtMost(packed, 2 * mostPixels + 1_000_000);
  // Filled up to an even length.
  const rest = packed.subarray(unpacked.engine.bytesWritten);
  if (rest.length > 1 || (rest[0] ?? 0) !== 0) throw new Unreadable("x-ray-has-more-inside");
  const plainSyntax = Buffer.from(`\x02\0\x10\0UI\x14\0${explicitLittleEndian}\0`, "latin1");
  return Buffer.concat([file.subarray(0, 132), plainSyntax, unpacked.buffer]);
}

function inflatedAtMost(packed: Buffer, most: number) {
  try {
    const answer: unknown = inflateRawSync(packed, { maxOutputLength: most, info: true });
    return answer as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") throw new Unreadable("x-ray-too-large");
    throw new Unreadable(code === "Z_BUF_ERROR" ? "x-ray-cut-short" : "x-ray-damaged");
  }
}

/** dicom-parser throws sentences, sometimes in an object with what it had read. */
function saidPlainly<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NotDrawn) throw error;
    const inner = typeof error === "object" && error !== null && "exception" in error ? error.exception : error;
    throw asSaid(typeof inner === "string" ? inner : "");
  }
}

const asSaid = (sentence: string) =>
  new Unreadable(/past (the )?end|overrun|overread|\beof\b/.test(sentence) ? "x-ray-cut-short" : "x-ray-damaged");

/** From the signature to the pixels: dicom-parser would go on past what does not fit, and take what stands there twice. */
function mustTile(found: DataSet, length: number): void {
  let end = 132;
  const inOrder = Object.values(found.elements).sort((one, other) => one.dataOffset - other.dataOffset);
  for (const element of inOrder) {
    const header = element.dataOffset - end;
    if (header !== 8 && header !== 12) throw new Unreadable("x-ray-damaged");
    if (element.tag === pixelTag) break;
    end = element.dataOffset + element.length;
    if (end > length) throw new Unreadable("x-ray-cut-short");
  }
  const [warning] = found.warnings;
  if (warning !== undefined) throw asSaid(warning);
}
