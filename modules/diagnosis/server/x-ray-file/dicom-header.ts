import dicomParser, { type DataSet, type Element } from "dicom-parser";
import { checkSize } from "./limits.ts";
import { Unreadable } from "./picture.ts";

export const explicitLittleEndian = "1.2.840.10008.1.2.1";
export const implicitLittleEndian = "1.2.840.10008.1.2";
export const jpegBaseline = "1.2.840.10008.1.2.4.50";
const shown: readonly (string | undefined)[] = [explicitLittleEndian, implicitLittleEndian, jpegBaseline];

const pixelTag = "x7fe00010";

export interface DicomHeader {
  readonly syntax: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly colour: "MONOCHROME1" | "MONOCHROME2" | "RGB" | "YBR_FULL" | "YBR_FULL_422";
  readonly colours: 1 | 3;
  /** Of three colours: all of one, then all of the next. */
  readonly planar: boolean;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly signed: boolean;
  readonly slope: number;
  readonly intercept: number;
  /** In rescaled values. */
  readonly window: { readonly centre: number; readonly width: number; readonly exact: boolean } | undefined;
  readonly pixels: { readonly at: number; readonly length: number; readonly inFragments: boolean };
}

/** Everything before the pixels. */
export function readDicomHeader(bytes: Buffer): DicomHeader {
  const found = parse(bytes);
  const syntax = found.string("x00020010") ?? "";
  const pixels = found.elements[pixelTag];
  if (!pixels) throw new Unreadable("x-ray-cannot-be-shown");
  const [width, height, frames] = [us(found, "x00280011"), us(found, "x00280010"), framesIn(found)];
  checkSize(width, height, frames);
  const colour = found.string("x00280004");
  if (!isShownColour(colour)) throw new Unreadable("x-ray-cannot-be-shown");
  // A table of one's own between stored and seen values: it may turn black into white.
  if (found.elements["x00283000"]) throw new Unreadable("x-ray-cannot-be-shown");
  return {
    ...{ syntax, width, height, frames, colour },
    ...sampleShape(found, colour),
    slope: ds(found, "x00281053") ?? 1,
    intercept: ds(found, "x00281052") ?? 0,
    window: windowIn(found),
    pixels: { at: pixels.dataOffset, length: pixels.length, inFragments: pixels.hadUndefinedLength === true },
  };
}

/** dicom-parser would go on past what does not fit; `mustTile` says afterwards that everything did. */
function parse(bytes: Buffer): DataSet {
  try {
    // First the syntax alone: a deflated file would be unpacked while it is read.
    const syntax = dicomParser.readPart10Header(bytes, undefined).string("x00020010");
    if (!shown.includes(syntax)) throw new Unreadable(syntax ? "x-ray-cannot-be-shown" : "x-ray-damaged");
    const found = dicomParser.parseDicom(bytes, { untilTag: pixelTag });
    mustTile(found, bytes.length);
    return found;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // It throws sentences, sometimes in an object with what it had read.
    const inner = typeof error === "object" && error !== null && "exception" in error ? error.exception : error;
    throw asSaid(typeof inner === "string" ? inner : "");
  }
}

const asSaid = (sentence: string) =>
  new Unreadable(/past (the )?end|overrun|overread|\beof\b/.test(sentence) ? "x-ray-cut-short" : "x-ray-damaged");

/** Each element begins where the one before it ended, from the signature to the pixels: nothing between, nothing twice. */
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

const isShownColour = (name: string | undefined): name is DicomHeader["colour"] =>
  ["MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL", "YBR_FULL_422"].includes(name ?? "");

function sampleShape(found: DataSet, colour: DicomHeader["colour"]) {
  const [colours, bitsAllocated, bitsStored] = [us(found, "x00280002"), us(found, "x00280100"), us(found, "x00280101")];
  const signed = us(found, "x00280103") === 1;
  if (colours !== (colour.startsWith("MONOCHROME") ? 1 : 3)) throw new Unreadable("x-ray-damaged");
  if (bitsStored === 0 || bitsStored > bitsAllocated) throw new Unreadable("x-ray-damaged");
  if (bitsAllocated !== 8 && bitsAllocated !== 16) throw new Unreadable("x-ray-cannot-be-shown");
  // Samples that do not begin at the lowest bit: old, and retired from the standard.
  if (us(found, "x00280102") !== bitsStored - 1) throw new Unreadable("x-ray-cannot-be-shown");
  if (colours === 3 && (bitsStored !== 8 || bitsAllocated !== 8 || signed)) {
    throw new Unreadable("x-ray-cannot-be-shown");
  }
  const planar = colours === 3 && us(found, "x00280006") === 1;
  return { colours, bitsAllocated, bitsStored, signed, planar } as const;
}

function windowIn(found: DataSet): DicomHeader["window"] {
  const [centre, width] = [ds(found, "x00281050"), ds(found, "x00281051")];
  if (centre === undefined || width === undefined || width < 1) return undefined;
  return { centre, width, exact: found.string("x00281056") === "LINEAR_EXACT" };
}

/** Always two bytes, whatever the file says of its type. */
function us(found: DataSet, tag: string): number {
  const element: Element | undefined = found.elements[tag];
  if (element?.length !== 2) throw new Unreadable("x-ray-damaged");
  return found.uint16(tag) ?? 0;
}

/** The first of its values. Absent and empty are the same. */
function ds(found: DataSet, tag: string): number | undefined {
  const text = found.elements[tag] ? found.string(tag, 0)?.trim() : undefined;
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Unreadable("x-ray-damaged");
  return value;
}

function framesIn(found: DataSet): number {
  const text = found.elements["x00280008"] ? found.string("x00280008")?.trim() : undefined;
  return text === undefined || text === "" ? 1 : Number(text);
}
