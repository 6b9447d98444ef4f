import { readDicomHeader, type DicomHeader, jpegBaseline } from "./dicom-header.ts";
import { checkPreamble, checkTail } from "./dicom-ends.ts";
import { jpegsIn } from "./dicom-fragments.ts";
import { greyOf } from "./grey.ts";
import { walkJpeg } from "./jpeg.ts";
import { type Film, Unreadable, type Window } from "./picture.ts";
import { windowOrOwn } from "./window.ts";

/** One that was photographed is in JPEGs; one that came from a detector is plain numbers. */
export async function filmOfDicom(bytes: Buffer): Promise<Film> {
  checkPreamble(bytes);
  const header = readDicomHeader(bytes);
  const { width, height, frames } = header;
  const samples = header.syntax === jpegBaseline ? await fromJpegs(bytes, header) : await fromPlain(bytes, header);
  if (isInverted(header)) invert(samples, header.bitsStored);
  return { width, height, frames, samples, window: windowOrOwn(namedWindow(header), samples) };
}

async function fromJpegs(bytes: Buffer, header: DicomHeader): Promise<Uint8Array> {
  const { width, height, frames, colour, colours } = header;
  // A JPEG decoder takes three colours for YCbCr, whatever the DICOM around it says.
  if (colour === "RGB") throw new Unreadable("x-ray-cannot-be-shown");
  if (!header.pixels.inFragments || header.bitsStored !== 8 || header.bitsAllocated !== 8 || header.signed) {
    throw new Unreadable("x-ray-damaged");
  }
  const { jpegs, end } = jpegsIn(bytes, header.pixels.at);
  checkTail(bytes, end);
  if (jpegs.length !== frames) throw new Unreadable("x-ray-damaged");
  const samples = new Uint8Array(width * height * frames);
  for (const [frame, jpeg] of jpegs.entries()) {
    const inside = walkJpeg(jpeg);
    const same = inside.width === width && inside.height === height && inside.components === colours;
    if (!same) throw new Unreadable("x-ray-damaged");
    const grey = await greyOf(jpeg, 8);
    samples.set(grey.samples, frame * width * height);
  }
  return samples;
}

async function fromPlain(bytes: Buffer, header: DicomHeader): Promise<Uint8Array | Uint16Array> {
  const { pixels, width, height, frames, colour, colours, bitsAllocated } = header;
  if (colour === "YBR_FULL" || colour === "YBR_FULL_422") throw new Unreadable("x-ray-cannot-be-shown");
  const end = pixels.at + pixels.length;
  const wanted = (width * height * frames * colours * bitsAllocated) / 8;
  // Written in pairs of bytes: the last one may be there for nothing.
  if (pixels.inFragments || pixels.length !== wanted + (wanted % 2)) throw new Unreadable("x-ray-damaged");
  if (end > bytes.length) throw new Unreadable("x-ray-cut-short");
  checkTail(bytes, end);
  const stored = bytes.subarray(pixels.at, pixels.at + wanted);
  return colours === 3 ? fromColours(stored, header) : unsigned(stored, header);
}

/**
 * Signed samples are moved up until the lowest is nought. The rescaling of the file is not computed into them: it
 * stretches all alike, which only the window has to know, and so no sample is rounded.
 */
function unsigned(stored: Buffer, { bitsAllocated, bitsStored, signed }: DicomHeader): Uint8Array | Uint16Array {
  const from = bitsAllocated === 16 ? new Uint16Array(Uint8Array.from(stored).buffer) : stored;
  const samples = bitsStored > 8 ? new Uint16Array(from.length) : new Uint8Array(from.length);
  // Above the bits in use there may be drawings.
  const mask = 2 ** bitsStored - 1;
  const sign = signed ? 2 ** (bitsStored - 1) : 0;
  for (let at = 0; at < from.length; at += 1) samples[at] = ((from[at] ?? 0) & mask) ^ sign;
  return samples;
}

async function fromColours(stored: Buffer, { width, height, frames, planar }: DicomHeader): Promise<Uint8Array> {
  const together = planar ? new Uint8Array(stored.length) : stored;
  const size = width * height;
  if (planar) {
    for (let at = 0; at < stored.length; at += 1) {
      const inFrame = at % (3 * size);
      together[at - inFrame + 3 * (inFrame % size) + Math.floor(inFrame / size)] = stored[at] ?? 0;
    }
  }
  const raw = { width, height: height * frames, channels: 3 } as const;
  const { samples } = await greyOf(together, 8, { raw });
  return samples instanceof Uint8Array ? samples : new Uint8Array(samples);
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
  if (slope === 0) throw new Unreadable("x-ray-damaged");
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
