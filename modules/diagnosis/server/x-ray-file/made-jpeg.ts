/** Grey JPEGs made by hand for the tests, from T.81 and nothing of what reads them: lossless, and in blocks of 12 bits. */
import { even, masked, type Plain } from "./made-packed.ts";

export interface LosslessWishes {
  /** 1 to 7. */
  readonly predictor?: number;
  /** Rows between two restarts. */
  readonly rows?: number;
}

/** T.81 annex H. Its one table gives each of 17 magnitudes a code of 5 bits: larger than need be, and simple. */
export function losslessJpegOf(plain: Plain, { predictor = 1, rows = plain.height }: LosslessWishes = {}): Buffer {
  const { width, height, bits } = plain;
  const { samples } = masked(plain);
  const at = (x: number, y: number) => samples[y * width + x] ?? 0;
  const scan: Buffer[] = [];
  for (let from = 0; from < height; from += rows) {
    const packed = bitsInto();
    for (let y = from; y < Math.min(from + rows, height); y += 1) {
      for (let x = 0; x < width; x += 1) {
        const [a, b, c] = [at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)];
        const inside = [a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1][predictor - 1] ?? 0;
        const guess = y === from ? (x === 0 ? 2 ** (bits - 1) : a) : x === 0 ? b : inside;
        // The difference modulo 2^16, from -32767 to 32768.
        const difference = ((((at(x, y) - guess) % 65_536) + 65_536 + 32_767) % 65_536) - 32_767;
        const magnitude = magnitudeOf(difference);
        packed.put(magnitude, 5);
        if (magnitude < 16) packed.put(difference < 0 ? difference - 1 + 2 ** magnitude : difference, magnitude);
      }
    }
    scan.push(packed.end());
  }
  const codes = Buffer.from([0, 0, 0, 0, 0, 17, ...Array.from({ length: 11 }, () => 0), ...range(17)]);
  return jpegOf(plain, 0xc3, [segment(0xc4, codes)], rows * width, [1, 1, 0, predictor, 0, 0], scan);
}

/** T.81 process 4, every coefficient in steps of one: no sample is more than one away. */
export function twelveBitJpegOf(plain: Plain): Buffer {
  const { width, height, samples } = plain;
  const packed = bitsInto();
  let mean = 0;
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const at = (x: number, y: number) =>
        samples[Math.min(top + y, height - 1) * width + Math.min(left + x, width - 1)];
      const [dc = 0, ...ac] = diagonals.map(([u, v]) =>
        Math.round(coefficient(u, v, (x, y) => (at(x, y) ?? 0) - 2048)),
      );
      putNumber(packed, dc - mean, (magnitude) => packed.put(magnitude, 5));
      mean = dc;
      let zeros = 0;
      const last = ac.findLastIndex((value) => value !== 0);
      for (const value of ac.slice(0, last + 1)) {
        zeros += 1;
        if (value === 0) continue;
        for (; zeros > 16; zeros -= 16) packed.put(0xf0, 9);
        const run = (zeros - 1) * 16;
        putNumber(packed, value, (magnitude) => packed.put(run + magnitude, 9));
        zeros = 0;
      }
      if (last < 62) packed.put(0, 9);
    }
  }
  const dcCodes = Buffer.from([0, 0, 0, 0, 0, 16, ...Array.from({ length: 11 }, () => 0), ...range(16)]);
  // 256 codes of nine bits.
  const acCodes = Buffer.from([
    0x10,
    ...Array.from({ length: 8 }, () => 0),
    255,
    ...Array.from({ length: 7 }, () => 0),
  ]);
  const tables = [
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment(0xc4, Buffer.concat([dcCodes, acCodes, Buffer.from(range(255))])),
  ];
  const all = Math.ceil(width / 8) * Math.ceil(height / 8);
  return jpegOf(plain, 0xc1, tables, all, [1, 1, 0, 0, 63, 0], [packed.end()]);
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** u, v of each coefficient on the way of T.81 figure A.6: up to the right, then down to the left, and again. */
const diagonals = range(15).flatMap((sum) => {
  const on = range(sum + 1)
    .map((u) => [u, sum - u] as const)
    .filter(([u, v]) => u < 8 && v < 8);
  return sum % 2 === 0 ? on : on.toReversed();
});

const waves = Float64Array.from({ length: 64 }, (_, at) => Math.cos(((2 * (at % 8) + 1) * (at >> 3) * Math.PI) / 16));

/** T.81 A.3.3, as it stands there. */
function coefficient(u: number, v: number, sample: (x: number, y: number) => number): number {
  const wave = (x: number, f: number) => waves[f * 8 + x] ?? 0;
  const c = (f: number) => (f === 0 ? Math.SQRT1_2 : 1);
  let sum = 0;
  for (let y = 0; y < 8; y += 1) for (let x = 0; x < 8; x += 1) sum += sample(x, y) * wave(x, u) * wave(y, v);
  return 0.25 * c(u) * c(v) * sum;
}

const magnitudeOf = (value: number) => (value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1);

function putNumber(packed: ReturnType<typeof bitsInto>, value: number, code: (magnitude: number) => void): void {
  const magnitude = magnitudeOf(value);
  code(magnitude);
  packed.put(value < 0 ? value - 1 + 2 ** magnitude : value, magnitude);
}

/** Bits in order, a zero after each 0xff, and ones at the end. */
function bitsInto() {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      held = held * 2 + ((value >> bit) & 1);
      count += 1;
      if (count < 8) continue;
      bytes.push(held, ...(held === 0xff ? [0] : []));
      [held, count] = [0, 0];
    }
  };
  const end = () => {
    if (count > 0) put(2 ** (8 - count) - 1, 8 - count);
    return Buffer.from(bytes);
  };
  return { put, end };
}

function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
}

function jpegOf(
  { width, height, bits }: Plain,
  frame: number,
  tables: readonly Buffer[],
  interval: number,
  scanHeader: readonly number[],
  scan: readonly Buffer[],
): Buffer {
  const sizes = Buffer.alloc(4);
  sizes.writeUInt16BE(height, 0);
  sizes.writeUInt16BE(width, 2);
  const restarts = scan.length > 1 ? [segment(0xdd, Buffer.from([interval >> 8, interval & 255]))] : [];
  const inIntervals = scan.flatMap((part, nth) =>
    nth === 0 ? [part] : [Buffer.from([0xff, 0xd0 + ((nth - 1) % 8)]), part],
  );
  return even(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(frame, Buffer.concat([Buffer.from([bits]), sizes, Buffer.from([1, 1, 0x11, 0])])),
      ...[...tables, ...restarts],
      segment(0xda, Buffer.from(scanHeader)),
      ...inIntervals,
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}
