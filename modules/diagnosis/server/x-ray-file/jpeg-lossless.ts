import { readBits } from "./huffman.ts";
import { greyScanIn } from "./jpeg-scan.ts";
import type { JpegFrame, Segment } from "./jpeg-segments.ts";
import { Unreadable } from "./picture.ts";

export const losslessFrame = 0xc3;

/** What a sample probably is, by the one to its left, above it, and between these two (T.81 table H.1). */
const predictors: readonly ((left: number, above: number, between: number) => number)[] = [
  (left) => left,
  (_, above) => above,
  (_left, _above, between) => between,
  (left, above, between) => left + above - between,
  (left, above, between) => left + ((above - between) >> 1),
  (left, above, between) => above + ((left - between) >> 1),
  (left, above) => (left + above) >> 1,
];

/**
 * Grey JPEG lossless with Huffman codes (T.81 H): each sample is what was predicted, and the difference that follows.
 * The first row predicts from its left, the first column from above, and both begin anew with every restart.
 */
export function fromJpegLossless(frame: JpegFrame, segments: readonly Segment[]): Uint16Array {
  const { width, height, bits } = frame;
  const scan = greyScanIn(frame, segments, width * height);
  const [start, , shift] = scan.parameters;
  const predict = predictors[start - 1];
  const codes = scan.codes.get(scan.tables[0]);
  const broken = bits < 2 || bits > 16 || shift >= bits || scan.interval % width !== 0;
  if (!predict || !codes || broken) throw new Unreadable("x-ray-damaged");
  const samples = new Uint16Array(width * height);
  for (const [nth, bytes] of scan.intervals.entries()) {
    const reader = readBits(bytes);
    const from = nth * scan.interval;
    const until = Math.min(from + scan.interval, samples.length);
    for (let at = from, x = 0; at < until; at += 1) {
      const above = samples[at - width] ?? 0;
      const left = samples[at - 1] ?? 0;
      let probably = 0;
      if (at === from) probably = 2 ** (bits - shift - 1);
      else if (at - from < width) probably = left;
      else if (x === 0) probably = above;
      else probably = predict(left, above, samples[at - width - 1] ?? 0);
      const magnitude = reader.code(codes);
      if (magnitude > 16) throw new Unreadable("x-ray-damaged");
      samples[at] = probably + (magnitude === 16 ? 32_768 : reader.difference(magnitude));
      x = x + 1 === width ? 0 : x + 1;
    }
    reader.mustEnd();
  }
  return shift === 0 ? samples : samples.map((sample) => sample << shift);
}
