import type { Size } from "./view.ts";

export type Samples = Uint8Array | Uint16Array;

export interface Level extends Size {
  readonly samples: Samples;
}

/** One frame, and the same at half the size, and again: a large plate in a small frame is drawn from few samples. */
export function levelsOf(samples: Samples, size: Size): readonly Level[] {
  const levels: Level[] = [{ ...size, samples }];
  for (let last = levels[0]; last && Math.max(last.width, last.height) > 512; last = levels.at(-1))
    levels.push(half(last));
  return levels;
}

/** Four samples become their mean. An odd last row or column is left out: it is less than a pixel where this is drawn. */
function half({ width: from, height, samples }: Level): Level {
  const size = { width: Math.max(1, from >> 1), height: Math.max(1, height >> 1) };
  const smaller =
    samples instanceof Uint16Array
      ? new Uint16Array(size.width * size.height)
      : new Uint8Array(size.width * size.height);
  const right = from > 1 ? 1 : 0;
  const below = height > 1 ? from : 0;
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const at = 2 * y * from + 2 * x;
      const sum =
        (samples[at] ?? 0) +
        (samples[at + right] ?? 0) +
        (samples[at + below] ?? 0) +
        (samples[at + below + right] ?? 0);
      smaller[y * size.width + x] = (sum + 2) >> 2;
    }
  }
  return { ...size, samples: smaller };
}

/** The smallest that still has a sample for each pixel of the screen. */
export function levelFor(levels: readonly Level[], pixelsPerSample: number): Level | undefined {
  const halvings = Math.max(0, Math.floor(Math.log2(1 / pixelsPerSample)));
  return levels[Math.min(halvings, levels.length - 1)];
}
