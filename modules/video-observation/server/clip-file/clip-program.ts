import type { ClipType } from "./kind-of-clip.ts";

/** What can be told of a clip without looking at a picture of it. */
export interface ClipShape {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly seconds: number;
}

export type ClipFault = "not-a-video" | "clip-damaged" | "clip-too-large" | "clip-takes-too-long";
export type Faulty = { readonly fault: ClipFault };

/** What reads and writes video. Each of these runs in a process of its own, which may die of what it reads. */
export interface ClipProgram {
  readonly name: "ffmpeg" | "node-av";
  /** Is it here, with what is needed of it? Tried once. */
  works(): Promise<boolean>;
  look(clip: Clip, seconds: number): Promise<ClipShape | Faulty>;
  /** H.264 in an MP4 that may be played from its first bytes on; no sound, no words of the phone's. */
  encode(clip: Clip, quality: number, seconds: number): Promise<Buffer | Faulty>;
  /** How like its original a made clip is: frames compared, and the mean of their SSIM (1: the same). */
  compare(clip: Clip, made: Buffer, seconds: number): Promise<Likeness | Faulty>;
}

export interface Clip {
  readonly bytes: Buffer;
  readonly type: ClipType;
}

export interface Likeness {
  readonly ssim: number;
  readonly frames: number;
}

/** What phones' recorders write into the two kinds of file. Any other decoder is a way in and nothing else. */
export const codecs = "vp8,vp9,libvpx,libvpx-vp9,h264,av1,libdav1d,libaom-av1,hevc";
/** Asked of the decoder itself too: what a file says of its size in its head binds nobody further in. */
export const pixelsAtMost = 1280 * 1280;
export const secondsAtMost = 60;
export const framesAtMost = 60 * secondsAtMost;
/** A clip has 750 kB (../../clip.ts), and is made smaller: whatever grows beyond this is not what we want. */
export const madeBytesAtMost = 8_000_000;

export const demuxerOf: Readonly<Record<ClipType, string>> = { "video/webm": "matroska", "video/mp4": "mov" };

export const framesPerSecond = 15;
export const secondsBetweenKeyframes = 5;
/** Fifteen frames a second, evenly; the shorter side 480 at most; never made larger. */
export const shrink = [
  // A recorder's milliseconds fall on the very edge between two of ours: moved off it, the same frames are chosen each time.
  "setpts=PTS-STARTPTS+1/120/TB",
  `fps=${framesPerSecond}`,
  "scale=w='if(gt(iw,ih),-2,trunc(min(480,iw)/2)*2)':h='if(gt(iw,ih),trunc(min(480,ih)/2)*2,-2)'",
  "format=yuv420p",
].join(",");
/** Frame by frame, whatever their clocks say. */
export const byNumber = `setpts=N/${framesPerSecond}/TB`;

/** Refuses what is larger than any phone of ours records, before anything is decoded. */
export function checked(shape: ClipShape): ClipShape | Faulty {
  const { width, height, frames, seconds } = shape;
  const sane = [width, height, frames].every((count) => Number.isInteger(count) && count > 0) && seconds >= 0;
  if (!sane) return { fault: "clip-damaged" };
  const small = width * height <= pixelsAtMost && frames <= framesAtMost && seconds <= secondsAtMost;
  return small ? shape : { fault: "clip-too-large" };
}

export const faultOf = (ended: "too-slow" | "too-much-said" | "died"): Faulty => ({
  fault: ended === "too-slow" ? "clip-takes-too-long" : "clip-damaged",
});
