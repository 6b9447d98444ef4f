import { type BitReader, type CodeTable, readBits } from "./huffman.ts";
import { greyScanIn } from "./jpeg-scan.ts";
import type { JpegFrame, Segment } from "./jpeg-segments.ts";
import { Unreadable } from "./picture.ts";

/** Where the nth coefficient of a block belongs: row × 8 + column, from the coarsest to the finest (T.81 figure A.6). */
const zigzag = Array.from({ length: 64 }, (_, at) => ({ x: at % 8, y: at >> 3, at }))
  .sort((a, b) => a.x + a.y - b.x - b.y || ((a.x + a.y) % 2 === 0 ? b.y - a.y : a.y - b.y))
  .map(({ at }) => at);

/** cos((2x + 1)uπ / 16) × C(u) / 2, at u × 8 + x (T.81 A.3.3). */
const waves = Float64Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at % 8];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/**
 * Grey JPEG in blocks of 8 × 8, in one pass (T.81 F.2), with 8 or 12 bits a sample: libjpeg, as it is built into sharp,
 * does not know 12.
 */
export function fromJpegBlocks(frame: JpegFrame, segments: readonly Segment[]): Uint16Array {
  const { width, height, bits } = frame;
  const across = Math.ceil(width / 8);
  const blocks = across * Math.ceil(height / 8);
  const scan = greyScanIn(frame, segments, blocks);
  const [dc, ac] = scan.tables.map((place) => scan.codes.get(place));
  const steps = stepsIn(scan.quantities).get(placeOfSteps(frame, segments));
  const plain = (bits === 8 || bits === 12) && scan.parameters.join() === "0,63,0";
  if (!dc || !ac || !steps || !plain) throw new Unreadable("x-ray-damaged");
  const samples = new Uint16Array(width * height);
  const waveform = new Float64Array(64);
  for (const [nth, bytes] of scan.intervals.entries()) {
    const reader = readBits(bytes);
    const until = Math.min((nth + 1) * scan.interval, blocks);
    let mean = 0;
    for (let block = nth * scan.interval; block < until; block += 1) {
      const magnitude = reader.code(dc);
      if (magnitude > 15) throw new Unreadable("x-ray-damaged");
      mean += reader.difference(magnitude);
      readBlock(reader, ac, mean, steps, waveform);
      draw(waveform, samples, frame, { left: (block % across) * 8, top: Math.floor(block / across) * 8 });
    }
    reader.mustEnd();
  }
  return samples;
}

/** Runs of zeros, and what stands at their end. */
function readBlock(reader: BitReader, codes: CodeTable, mean: number, steps: Uint16Array, into: Float64Array): void {
  into.fill(0);
  into[0] = mean * (steps[0] ?? 0);
  for (let at = 1; at < 64; at += 1) {
    const symbol = reader.code(codes);
    const [zeros, bits] = [symbol >> 4, symbol & 15];
    if (bits === 0 && zeros < 15) return;
    at += zeros;
    if (at > 63) throw new Unreadable("x-ray-damaged");
    into[zigzag[at] ?? 0] = reader.difference(bits) * (steps[at] ?? 0);
  }
}

const between = new Float64Array(64);

/** Rows, then columns: the same sums as all at once, a quarter of the work. */
function draw(
  waveform: Float64Array,
  samples: Uint16Array,
  { width, height, bits }: JpegFrame,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  for (let v = 0; v < 64; v += 8) {
    for (let x = 0; x < 8; x += 1) {
      let sum = 0;
      for (let u = 0; u < 8; u += 1) sum += (waveform[v + u] ?? 0) * (waves[u * 8 + x] ?? 0);
      between[v + x] = sum;
    }
  }
  const most = 2 ** bits - 1;
  for (let y = 0; y < 8 && top + y < height; y += 1) {
    for (let x = 0; x < 8 && left + x < width; x += 1) {
      let sum = 2 ** (bits - 1);
      for (let v = 0; v < 8; v += 1) sum += (between[v * 8 + x] ?? 0) * (waves[v * 8 + y] ?? 0);
      samples[(top + y) * width + left + x] = Math.max(0, Math.min(most, Math.round(sum)));
    }
  }
}

/** Place → the step of each coefficient, in the order of the zigzag (T.81 B.2.4.1). */
function stepsIn(quantities: readonly Buffer[]): Map<number, Uint16Array> {
  const found = new Map<number, Uint16Array>();
  for (const content of quantities) {
    for (let at = 0; at < content.length; ) {
      const said = content[at] ?? 0;
      const bytes = said >> 4 === 0 ? 1 : 2;
      const start = at + 1;
      const end = start + 64 * bytes;
      if (end > content.length) throw new Unreadable("x-ray-damaged");
      const step = (_: unknown, nth: number) => content.readUIntBE(start + nth * bytes, bytes);
      found.set(said & 15, Uint16Array.from({ length: 64 }, step));
      at = end;
    }
  }
  return found;
}

/** The third byte of the only component in the frame's header. */
const placeOfSteps = (frame: JpegFrame, segments: readonly Segment[]) =>
  segments.find(({ marker }) => marker === frame.marker)?.content[8] ?? 0;
