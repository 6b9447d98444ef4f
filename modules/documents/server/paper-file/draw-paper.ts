/* Runs in a process of its own, started by read-paper.ts. */
import sharp from "sharp";
import { answerParent } from "../../../../server/files/in-a-child.ts";

// libvips reads some thirty kinds of file. Of the ones that come from a stranger it may read two.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg"] });
sharp.cache(false);
// One picture, one processor.
sharp.concurrency(1);

const mostPixels = 40_000_000;
/** A4 at 250 points to the inch: small print can be read, and a slow phone gets it. */
const longestSide = 3000;

/**
 * Upright, in the colours of a screen, and nothing beside the points: where a photo was taken, on which phone, and
 * whatever a camera or somebody else put behind the picture stays in the file that was sent.
 */
async function drawn(bytes: Buffer): Promise<readonly Buffer[]> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return [line({ fault: "paper-too-large" })];
    const { data, info } = await sharp(bytes, {
      failOn: "warning",
      limitInputPixels: mostPixels,
      limitInputChannels: 4,
      sequentialRead: true,
      autoOrient: true,
    })
      .flatten({ background: "white" })
      .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return [line({ width: info.width, height: info.height }), data];
  } catch {
    return [line({ fault: "paper-damaged" })];
  }
}

function line(said: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(said)}\n`);
}

await answerParent(drawn);
