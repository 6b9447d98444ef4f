import sharp, { type SharpInput, type SharpOptions } from "sharp";
import { mostPixels } from "./limits.ts";
import { Unreadable } from "./picture.ts";

// libvips reads some thirty kinds of file. Of the ones that come from a stranger it may read two.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg"] });
sharp.cache(false);
// One picture, one processor.
sharp.concurrency(1);

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array | Uint16Array;
}

/**
 * Grey samples as they were stored: no colour profile and no gamma is applied. Colours become their luminance; where a
 * picture is transparent the ground is black, as on a light box behind no film.
 */
export async function greyOf(
  input: SharpInput,
  bits: 8 | 16,
  options: { readonly upright?: boolean; readonly raw?: SharpOptions["raw"] } = {},
): Promise<Grey> {
  const { upright = false, raw } = options;
  try {
    const picture = sharp(input, {
      failOn: "warning",
      limitInputPixels: mostPixels,
      limitInputChannels: 4,
      sequentialRead: true,
      ignoreIcc: true,
      autoOrient: upright,
      ...(raw ? { raw } : {}),
    });
    const { data, info } = await picture
      .flatten({ background: "black" })
      .toColourspace(bits === 16 ? "grey16" : "b-w")
      .raw({ depth: bits === 16 ? "ushort" : "uchar" })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 1) throw new Unreadable("x-ray-damaged");
    const { width, height } = info;
    return { width, height, samples: bits === 16 ? new Uint16Array(Uint8Array.from(data).buffer) : data };
  } catch {
    throw new Unreadable("x-ray-damaged");
  }
}
