import type { DicomHeader } from "./dicom-header.ts";
import { greyOf } from "./grey.ts";
import { NotDrawn, Unreadable } from "./picture.ts";

/**
 * @param swapped every two bytes have changed places
 */
export async function samplesOfPlain(
  stored: Buffer,
  header: DicomHeader,
  swapped: boolean,
): Promise<Uint8Array | Uint16Array> {
  const { width, height, frames, colour, colours, bitsAllocated } = header;
  if (colour === "YBR_FULL" || colour === "YBR_FULL_422") throw new NotDrawn("not-grey-samples");
  const wanted = (width * height * frames * colours * bitsAllocated) / 8;
  // Written in pairs of bytes: the last one may be there for nothing.
  if (stored.length !== wanted + (wanted % 2)) throw new Unreadable("x-ray-damaged");
  const plain = (swapped ? Buffer.from(stored).swap16() : stored).subarray(0, wanted);
  if (colours === 3) return fromColours(plain, header);
  return unsigned(bitsAllocated === 16 ? new Uint16Array(Uint8Array.from(plain).buffer) : plain, header);
}

/**
 * Signed samples are moved up until the lowest is nought. The rescaling of the file is not computed into them: it
 * stretches all alike, which only the window has to know, and so no sample is rounded.
 */
export function unsigned(
  from: Uint8Array | Uint16Array,
  { bitsStored, signed }: DicomHeader,
): Uint8Array | Uint16Array {
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
