import type { Group } from "./use-coverage.ts";

export const ranks = ["penta3", "full", "dropout", "zero"] as const;
export type Rank = (typeof ranks)[number];

/** Where there is nobody to count, last. */
const part = (count: number, of: number) => (of === 0 ? Number.POSITIVE_INFINITY : count / of);

const weighed: Readonly<Record<Rank, (figures: Group["figures"]) => number>> = {
  penta3: ({ given, all }) => part(given["PENTA-3"], all),
  full: ({ full, all }) => part(full, all),
  dropout: ({ given }) => part(given["PENTA-3"] - given["PENTA-1"], given["PENTA-1"]),
  zero: ({ zeroDose }) => -zeroDose,
};

/** Those who need looking at first; of equals the larger. */
export const ranked = (groups: readonly Group[], rank: Rank): readonly Group[] =>
  groups.toSorted((a, b) => weighed[rank](a.figures) - weighed[rank](b.figures) || b.figures.all - a.figures.all);
