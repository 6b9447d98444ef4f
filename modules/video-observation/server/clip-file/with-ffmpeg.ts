import type { FileHandle } from "node:fs/promises";
import { type FromChild, programInAChild, type ProgramLimits } from "../../../../server/files/in-a-child.ts";
import { namelessFile } from "../../../../server/files/nameless-file.ts";
import {
  byNumber,
  checked,
  type Clip,
  type ClipProgram,
  codecs,
  demuxerOf,
  faultOf,
  framesAtMost,
  framesPerSecond,
  madeBytesAtMost,
  pixelsAtMost,
  secondsAtMost,
  secondsBetweenKeyframes,
  shrink,
} from "./clip-program.ts";

const limitsFor = (seconds: number): ProgramLimits => ({
  seconds,
  outputBytes: 1_000_000,
  addressSpaceMb: 2048,
  fileBytes: madeBytesAtMost,
});

const ffmpeg = ["ffmpeg", "-nostdin", "-hide_banner", "-v", "error", "-y"];
/** The clip is descriptor 3, what it is compared with or made into 4. */
const [clipAt, otherAt] = ["/proc/self/fd/3", "/proc/self/fd/4"];

/** The demuxer is named, so that a playlist is read as a broken video; a decoder of another codec is not opened. */
const reading = (demuxer: string, path: string) => [
  ...["-protocol_whitelist", "file", "-codec_whitelist", codecs, "-max_pixels", String(pixelsAtMost)],
  ...["-threads", "2", "-f", demuxer, "-i", path],
];

/** The system's own program. */
export const withFfmpeg: ClipProgram = {
  name: "ffmpeg",
  works() {
    works ??= tryIt();
    return works;
  },

  async look(clip, seconds) {
    const list = ["-map", "0:v:0", "-c", "copy", "-frames:v", String(framesAtMost + 1), "-f", "framecrc", "pipe:1"];
    const said = await ask(clip, null, [...reading(demuxerOf[clip.type], clipAt), ...list], seconds);
    return said.is === "answered" ? checked(shapeIn(said.output.toString("latin1"))) : faultOf(said.is);
  },

  async encode(clip, quality, seconds) {
    const made = await namelessFile();
    try {
      const said = await ask(
        clip,
        made,
        [
          ...reading(demuxerOf[clip.type], clipAt),
          ...["-map", "0:v:0", "-vf", shrink, "-frames:v", String(framesPerSecond * secondsAtMost)],
          ...["-c:v", "libx264", "-preset", "veryfast", "-crf", String(quality), "-profile:v", "main"],
          ...["-g", String(framesPerSecond * secondsBetweenKeyframes), "-threads", "2"],
          ...["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"],
          ...["-movflags", "+faststart", "-f", "mp4", otherAt],
        ],
        seconds,
      );
      if (said.is !== "answered") return faultOf(said.is);
      const { size } = await made.stat();
      const bytes = Buffer.alloc(size);
      await made.read(bytes, 0, size, 0);
      return bytes;
    } finally {
      await made.close();
    }
  },

  async compare(clip, made, seconds) {
    const other = await namelessFile(made);
    try {
      const graph = `[0:v]${byNumber}[made];[1:v]${shrink},${byNumber}[was];[made][was]ssim=stats_file=-`;
      const both = [...reading("mov", otherAt), ...reading(demuxerOf[clip.type], clipAt)];
      const said = await ask(clip, other, [...both, "-lavfi", graph, "-an", "-f", "null", "pipe:1"], seconds);
      if (said.is !== "answered") return faultOf(said.is);
      const found = Array.from(said.output.toString("latin1").matchAll(/ All:([\d.]+|inf) /g), ([, all]) =>
        Number(all),
      );
      if (found.length === 0) return { fault: "clip-damaged" };
      return { ssim: found.reduce((sum, one) => sum + one, 0) / found.length, frames: found.length };
    } finally {
      await other.close();
    }
  },
};

async function ask(
  { bytes }: Clip,
  other: FileHandle | null,
  given: readonly string[],
  seconds: number,
): Promise<FromChild> {
  const clip = await namelessFile(bytes);
  try {
    return await programInAChild([...ffmpeg, ...given], other ? [clip, other] : [clip], limitsFor(seconds));
  } finally {
    await clip.close();
  }
}

/** A line of `framecrc` for each packet: stream, dts, pts, duration, bytes, checksum; before them the clock and the size. */
function shapeIn(said: string) {
  const [, num, den] = /^#tb 0: (\d+)\/(\d+)/m.exec(said) ?? [];
  const [, width, height] = /^#dimensions 0: (\d+)x(\d+)/m.exec(said) ?? [];
  const packets = Array.from(said.matchAll(/^0, +-?\d+, +(-?\d+), +(\d+),/gm));
  const begins = packets.map(([, pts]) => Number(pts));
  const ends = packets.map(([, pts, duration]) => Number(pts) + Number(duration));
  const ticks = packets.length === 0 ? 0 : Math.max(...ends) - Math.min(...begins);
  return {
    width: Number(width),
    height: Number(height),
    frames: packets.length,
    seconds: (ticks * Number(num)) / Number(den),
  };
}

let works: Promise<boolean> | undefined;

/** An ffmpeg without libx264, and a system without /proc/self/fd, are as good as none. */
async function tryIt(): Promise<boolean> {
  const file = await namelessFile();
  try {
    const picture = ["-f", "lavfi", "-i", "color=s=64x64:d=0.2", "-c:v", "libx264", "-f", "mp4", clipAt];
    const said = await programInAChild([...ffmpeg, ...picture], [file], limitsFor(10));
    return said.is === "answered" && (await file.stat()).size > 0;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
