import type { PlaceFigures } from "./use-adherence.ts";

export const placeSorts = [
  "fewest-verified",
  "fewest-reported",
  "most-without",
  "most-missed",
  "most-unknown",
  "most-patients",
  "name",
] as const;
export type PlaceSort = (typeof placeSorts)[number];

const share = (count: number, due: number) => (due === 0 ? 2 : count / due);

/** What is small comes first; where nothing was due last. */
const keys: Readonly<Record<Exclude<PlaceSort, "name">, (place: PlaceFigures) => number>> = {
  "fewest-verified": ({ verified, due }) => share(verified, due),
  "fewest-reported": ({ reported, due }) => share(reported, due),
  "most-without": ({ withoutAnyRecord }) => -withoutAnyRecord,
  "most-missed": ({ missed, due }) => (due === 0 ? 0 : -missed / due),
  "most-unknown": ({ unknown, due }) => (due === 0 ? 0 : -unknown / due),
  "most-patients": ({ patients }) => -patients,
};

/** Of equals the one whose name comes first. */
export function sortedPlaces(places: readonly PlaceFigures[], by: PlaceSort): readonly PlaceFigures[] {
  const key = by === "name" ? () => 0 : keys[by];
  return places.toSorted((a, b) => key(a) - key(b) || (a.name ?? "\u{FFFF}").localeCompare(b.name ?? "\u{FFFF}"));
}
