import type { Window } from "./picture.ts";

/**
 * From black to white when the file does not say.
 *
 * Eight bits were made for the eye by whoever exported them: from the darkest sample to the brightest. Deeper samples
 * come from the detector. There a few of them, the padding around a plate, the shutter, burnt-in letters, lie so far out
 * that from the darkest to the brightest a lung would be one flat grey: a hundredth is left out at each end.
 */
export function windowOf(samples: Uint8Array | Uint16Array): Window {
  const counts = countOf(samples);
  const leftOut = samples instanceof Uint16Array ? Math.floor(samples.length / 100) : 0;
  const low = firstBeyond(counts, leftOut);
  const high = counts.length - 1 - firstBeyond(counts.toReversed(), leftOut);
  return widened(low, Math.max(low, high));
}

/** The window that a file names, unless nothing of the picture would be seen through it. */
export function windowOrOwn(named: Window | undefined, samples: Uint8Array | Uint16Array): Window {
  const own = windowOf(samples);
  if (!named || !Number.isFinite(named.low) || !Number.isFinite(named.high)) return own;
  const seen = named.low < own.high && named.high > own.low;
  const reach = 2 ** 20;
  if (!seen || named.low < -reach || named.high > reach) return own;
  return widened(Math.round(named.low), Math.round(named.high));
}

const widened = (low: number, high: number): Window => ({ low, high: Math.max(high, low + 1) });

function countOf(samples: Uint8Array | Uint16Array): Uint32Array {
  const counts = new Uint32Array(samples instanceof Uint16Array ? 65_536 : 256);
  for (const sample of samples) counts[sample] = (counts[sample] ?? 0) + 1;
  return counts;
}

function firstBeyond(counts: Uint32Array, leftOut: number): number {
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (sum += count) > leftOut),
  );
}
