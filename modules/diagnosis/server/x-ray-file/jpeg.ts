import { greyOf } from "./grey.ts";
import { walkJpeg } from "./jpeg-segments.ts";
import { type Film, Unreadable } from "./picture.ts";
import { windowOf } from "./window.ts";

/**
 * Baseline, extended and progressive, all with Huffman codes: the ones that libjpeg decodes. Each scan of a progressive
 * JPEG is one more pass over the whole picture for a few bytes of file; libvips refuses more than a hundred.
 */
export const librarysOwn: readonly number[] = [0xc0, 0xc1, 0xc2];

export async function filmOfJpeg(bytes: Buffer): Promise<Film> {
  const { marker, bits, components, width, height } = walkJpeg(bytes).frame;
  const drawn = librarysOwn.includes(marker) && bits === 8 && (components === 1 || components === 3);
  if (!drawn) throw new Unreadable("x-ray-cannot-be-shown");
  const grey = await greyOf(bytes, 8, { upright: true });
  if (grey.width * grey.height !== width * height) throw new Unreadable("x-ray-damaged");
  return { ...grey, frames: 1, window: windowOf(grey.samples) };
}
