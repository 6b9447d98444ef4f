import { boxWorks } from "../../../../server/files/box.ts";
import { secondsLeftOf } from "../../../../server/files/in-a-child.ts";
import {
  type Clip,
  type ClipFault,
  type ClipProgram,
  type ClipShape,
  type Faulty,
  framesPerSecond,
} from "./clip-program.ts";
import { kindOfClip } from "./kind-of-clip.ts";
import { withFfmpeg } from "./with-ffmpeg.ts";
import { withNodeAv } from "./with-node-av.ts";

export type Made =
  | {
      readonly is: "smaller";
      readonly bytes: Buffer;
      readonly type: "video/mp4";
      /** How many of its bytes are saved by each that is kept: 3 means a third is left. */
      readonly ratio: number;
      readonly ssim: number;
      readonly shape: ClipShape;
    }
  | { readonly is: "kept"; readonly why: WhyKept };

export type WhyKept = ClipFault | "no-program" | "not-smaller" | "looks-worse";

/** Measured on natural footage (bench/README.md): 28 is what one looks for, 32 for clips that phones pressed hard. */
const qualities = [28, 32];
/** Below this, edges of a tablet between fingers begin to go; 28 gives 0.98, 32 gives 0.97. */
const ssimAtLeast = 0.965;
/** Less is not worth another generation of losses. */
const savedAtLeast = 0.1;
/** For all its steps. The clip is as good as it came when this is over, and others wait. */
const secondsInAll = 9;

/** The system's ffmpeg, else the one from npm, else null. */
export async function clipProgram(): Promise<ClipProgram | null> {
  for (const program of [withFfmpeg, withNodeAv]) if (await program.works()) return program;
  return null;
}

/** For /readyz: what makes clips smaller here, and whether what reads them is in a box. */
export async function clipsAreRead(): Promise<string> {
  const program = await clipProgram();
  if (program === null) return "clips stay as phones made them: there is neither ffmpeg nor node-av";
  return `${program.name}, ${(await boxWorks()) ? "in a box without network" : "limited, but not in a box"}`;
}

/** What a file from a phone is, or why it is none of ours. */
export async function readClip(
  bytes: Buffer,
  program?: ClipProgram | null,
): Promise<(ClipShape & { readonly type: Clip["type"] }) | Faulty | { readonly fault: "no-program" }> {
  const type = kindOfClip(bytes);
  if (type === null) return { fault: "not-a-video" };
  const reader = program === undefined ? await clipProgram() : program;
  if (reader === null) return { fault: "no-program" };
  const shape = await reader.look({ bytes, type }, secondsInAll);
  return "fault" in shape ? shape : { ...shape, type };
}

/**
 * The clip made smaller, or why it stays as the phone made it. Never throws for what is in the file.
 *
 * @param seconds for all its steps
 */
export async function compressClip(bytes: Buffer, program?: ClipProgram | null, seconds = secondsInAll): Promise<Made> {
  const type = kindOfClip(bytes);
  if (type === null) return { is: "kept", why: "not-a-video" };
  const maker = program === undefined ? await clipProgram() : program;
  if (maker === null) return { is: "kept", why: "no-program" };
  const clip = { bytes, type };
  const left = secondsLeftOf(seconds);
  const shape = await maker.look(clip, left());
  if ("fault" in shape) return { is: "kept", why: shape.fault };
  for (const quality of qualities) {
    const made = await maker.encode(clip, quality, left());
    if ("fault" in made) return { is: "kept", why: made.fault };
    if (made.length > (1 - savedAtLeast) * bytes.length) continue;
    const like = await maker.compare(clip, made, left());
    if ("fault" in like) return { is: "kept", why: like.fault };
    const whole = like.frames >= 0.9 * framesPerSecond * shape.seconds;
    if (!whole || like.ssim < ssimAtLeast) return { is: "kept", why: "looks-worse" };
    return { is: "smaller", bytes: made, type: "video/mp4", ratio: bytes.length / made.length, ssim: like.ssim, shape };
  }
  return { is: "kept", why: "not-smaller" };
}
