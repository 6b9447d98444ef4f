import { type fragmentsIn, framesOf, withoutPadding } from "./dicom-fragments.ts";
import type { DicomHeader } from "./dicom-header.ts";
import { samplesOfPlain, unsigned } from "./dicom-plain.ts";
import type { Packing } from "./dicom-syntaxes.ts";
import { greyOf } from "./grey.ts";
import { fromJpeg2000 } from "./jpeg-2000.ts";
import { fromJpegBlocks } from "./jpeg-blocks.ts";
import { fromJpegLossless, losslessFrame } from "./jpeg-lossless.ts";
import { fromJpegLs } from "./jpeg-ls.ts";
import { walkJpeg } from "./jpeg-segments.ts";
import { librarysOwn } from "./jpeg.ts";
import { type Decoded, NotDrawn, Unreadable } from "./picture.ts";
import { fromRle } from "./rle.ts";

type Packed = Exclude<Packing, "plain" | "unknown">;

/** The samples come out as they would have lain in a plain file, and are then treated as those. */
export async function samplesOfPacked(
  packing: Packed,
  { table, fragments }: Pick<ReturnType<typeof fragmentsIn>, "table" | "fragments">,
  header: DicomHeader,
): Promise<Uint8Array | Uint16Array> {
  const { width, height, colours, bitsAllocated } = header;
  const frames = framesOf(table, fragments, header.frames);
  if (packing === "rle") {
    const unpacked = frames.map((frame) => fromRle(frame, width * height, colours, bitsAllocated / 8));
    const plain = Buffer.concat(unpacked);
    const even = plain.length % 2 === 0 ? plain : Buffer.concat([plain, Buffer.alloc(1)]);
    return samplesOfPlain(even, { ...header, planar: false }, false);
  }
  const size = width * height;
  const length = size * header.frames;
  const stored = bitsAllocated === 16 ? new Uint16Array(length) : new Uint8Array(length);
  for (const [nth, frame] of frames.entries()) {
    const { bits, samples } = await decoders[packing](withoutPadding(frame), header);
    if (bits > bitsAllocated) throw new Unreadable("x-ray-damaged");
    stored.set(header.signed && bits < header.bitsStored ? extended(samples, bits) : samples, nth * size);
  }
  return unsigned(stored, header);
}

/** A negative number of fewer bits becomes the same of sixteen. */
const extended = (samples: Uint8Array | Uint16Array, bits: number) =>
  Uint16Array.from(samples, (sample) => (sample << (32 - bits)) >> (32 - bits));

const decoders: Readonly<Record<Exclude<Packed, "rle">, (frame: Buffer, header: DicomHeader) => Promise<Decoded>>> = {
  jpeg: fromJpeg,
  "jpeg-ls": (frame, header) => fromJpegLs(frame, onlyGrey(header)),
  "jpeg-2000": (frame, header) => fromJpeg2000(frame, onlyGrey(header)),
};

function onlyGrey(header: DicomHeader): DicomHeader {
  if (header.colours !== 1) throw new NotDrawn("not-grey-samples");
  return header;
}

/** What kind of JPEG it is stands in the JPEG; files are about that name one kind and hold another. */
async function fromJpeg(bytes: Buffer, header: DicomHeader): Promise<Decoded> {
  // A JPEG decoder takes three colours for YCbCr, whatever the DICOM around it says.
  if (header.colour === "RGB") throw new NotDrawn("not-grey-samples");
  const { frame, segments } = walkJpeg(bytes);
  const { marker, bits, width, height, components } = frame;
  const same = width === header.width && height === header.height && components === header.colours;
  if (!same) throw new Unreadable("x-ray-damaged");
  if (librarysOwn.includes(marker) && bits === 8) return { bits, samples: (await greyOf(bytes, 8)).samples };
  onlyGrey(header);
  if (marker === losslessFrame) return { bits, samples: fromJpegLossless(frame, segments) };
  if (marker === 0xc1 && bits === 12) return { bits, samples: fromJpegBlocks(frame, segments) };
  // Arithmetic codes, several passes of 12 bits, pictures on pictures.
  throw new NotDrawn("way-of-packing-unknown");
}
