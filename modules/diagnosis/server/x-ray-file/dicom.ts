import { type DicomElements, readElements } from "./dicom-elements.ts";
import { checkPreamble, checkTail } from "./dicom-ends.ts";
import { fragmentsIn } from "./dicom-fragments.ts";
import { type DicomHeader, readDicomHeader } from "./dicom-header.ts";
import { samplesOfPlain } from "./dicom-plain.ts";
import { samplesOfPacked } from "./dicom-packed.ts";
import { type Film, NotDrawn, Unreadable, type Window } from "./picture.ts";
import { windowOrOwn } from "./window.ts";

/**
 * A file is looked at as a whole first: one that is cut short or carries more is refused, whatever its pixels are.
 *
 * @throws NotDrawn when it is sound, and its pixels are no grey samples or packed in a way that is not known here
 */
export async function filmOfDicom(file: Buffer): Promise<Film> {
  checkPreamble(file);
  const elements = readElements(file);
  const stored = storedIn(elements);
  if (elements.packing === "unknown") throw new NotDrawn("way-of-packing-unknown");
  const header = readDicomHeader(elements.found);
  const samples = await samplesOf(elements, stored, header);
  if (isInverted(header)) invert(samples, header.bitsStored);
  const { width, height, frames } = header;
  return { width, height, frames, samples, window: windowOrOwn(namedWindow(header), samples) };
}

type Stored = Buffer | ReturnType<typeof fragmentsIn>;

function storedIn({ bytes, pixels, bigEndian }: DicomElements): Stored {
  if (pixels.inFragments) {
    const found = fragmentsIn(bytes, pixels.at);
    checkTail(bytes, found.end, bigEndian);
    return found;
  }
  const end = pixels.at + pixels.length;
  if (end > bytes.length) throw new Unreadable("x-ray-cut-short");
  checkTail(bytes, end, bigEndian);
  return bytes.subarray(pixels.at, end);
}

/** What is packed lies in fragments, and what is plain does not. */
async function samplesOf(
  { packing, pixels, bigEndian }: DicomElements,
  stored: Stored,
  header: DicomHeader,
): Promise<Uint8Array | Uint16Array> {
  if (Buffer.isBuffer(stored)) {
    if (packing !== "plain") throw new Unreadable("x-ray-damaged");
    return samplesOfPlain(stored, header, bigEndian && (pixels.ofWords || header.bitsAllocated === 16));
  }
  if (packing === "plain" || packing === "unknown") throw new Unreadable("x-ray-damaged");
  return samplesOfPacked(packing, stored, header);
}

/** Larger is blacker: by the file's word, or because its rescaling turns the values round. Both are neither. */
const isInverted = ({ colour, slope }: DicomHeader) => (colour === "MONOCHROME1") !== slope < 0;

function invert(samples: Uint8Array | Uint16Array, bits: number): void {
  const most = 2 ** bits - 1;
  for (let at = 0; at < samples.length; at += 1) samples[at] = most - (samples[at] ?? 0);
}

/** The file's own window, from rescaled values back to the samples (PS3.3 C.11.2.1.2). */
function namedWindow(header: DicomHeader): Window | undefined {
  const { window, slope, intercept, signed, bitsStored } = header;
  if (!window) return undefined;
  const { centre, width, exact } = window;
  const ends = exact ? [centre - width / 2, centre + width / 2] : [centre - width / 2, centre - 1 + width / 2];
  const most = 2 ** bitsStored - 1;
  const moved = signed ? 2 ** (bitsStored - 1) : 0;
  const inSamples = ends.map((value) => {
    const sample = (value - intercept) / slope + moved;
    return isInverted(header) ? most - sample : sample;
  });
  return { low: Math.min(...inSamples), high: Math.max(...inSamples) };
}
