import type { DataSet, Element } from "dicom-parser";
import { checkSize } from "./limits.ts";
import { NotDrawn, Unreadable } from "./picture.ts";

export interface DicomHeader {
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
}

/**
 * What the elements say of the pixels.
 *
 * @throws NotDrawn when they are sound and no grey samples
 */
export function readDicomHeader(found: DataSet): DicomHeader {
  const [width, height, frames] = [us(found, "x00280011"), us(found, "x00280010"), framesIn(found)];
  checkSize(width, height, frames);
  const colour = found.string("x00280004");
  if (!isShownColour(colour)) throw new NotDrawn("not-grey-samples");
  // A table of one's own between stored and seen values: it may turn black into white.
  if (found.elements["x00283000"]) throw new NotDrawn("not-grey-samples");
  return {
    ...{ width, height, frames, colour },
    ...sampleShape(found, colour),
    slope: slopeIn(found),
    intercept: ds(found, "x00281052") ?? 0,
    window: windowIn(found),
  };
}

const isShownColour = (name: string | undefined): name is DicomHeader["colour"] =>
  ["MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL", "YBR_FULL_422"].includes(name ?? "");

function sampleShape(found: DataSet, colour: DicomHeader["colour"]) {
  const [colours, bitsAllocated, bitsStored] = [us(found, "x00280002"), us(found, "x00280100"), us(found, "x00280101")];
  const signed = us(found, "x00280103") === 1;
  if (colours !== (colour.startsWith("MONOCHROME") ? 1 : 3)) throw new Unreadable("x-ray-damaged");
  if (bitsStored === 0 || bitsStored > bitsAllocated) throw new Unreadable("x-ray-damaged");
  if (bitsAllocated !== 8 && bitsAllocated !== 16) throw new NotDrawn("not-grey-samples");
  // Samples that do not begin at the lowest bit: old, and retired from the standard.
  if (us(found, "x00280102") !== bitsStored - 1) throw new NotDrawn("not-grey-samples");
  if (colours === 3 && (bitsStored !== 8 || bitsAllocated !== 8 || signed)) throw new NotDrawn("not-grey-samples");
  const planar = colours === 3 && us(found, "x00280006") === 1;
  return { colours, bitsAllocated, bitsStored, signed, planar } as const;
}

function slopeIn(found: DataSet): number {
  const slope = ds(found, "x00281053") ?? 1;
  if (slope === 0) throw new Unreadable("x-ray-damaged");
  return slope;
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
