/** Chances that are the same for the same seed (mulberry32, in the public domain). */
export interface Chance {
  /** At least 0, less than `below`. */
  upTo(below: number): number;
  oneOf<T>(all: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const upTo = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below;
  };
  return { upTo, oneOf: (all) => all[Math.floor(upTo(all.length))] ?? all[0] };
}
