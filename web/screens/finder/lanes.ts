import type { FinderRecall } from "../../../modules/outreach/shown.ts";

export interface Lane {
  readonly lane: string;
  readonly recalls: readonly FinderRecall[];
}

/** After its hours a finder is told nothing of it any more: also by a phone that cannot ask. */
export const standing = (recalls: readonly FinderRecall[], now: number): readonly FinderRecall[] =>
  recalls.filter(({ expiresAt }) => Date.parse(expiresAt) > now);

/** When the next of them is over; null: none is. */
export function nextOver(recalls: readonly FinderRecall[]): number | null {
  return recalls.length === 0 ? null : Math.min(...recalls.map(({ expiresAt }) => Date.parse(expiresAt)));
}

/**
 * Where to call, lane by lane, for whoever walks along them: the lane where a visit is needed soonest first.
 *
 * @param closedHere of which this phone has said already what came of them
 */
export function lanesOf(
  recalls: readonly FinderRecall[],
  closedHere: ReadonlySet<string>,
  now: number,
): readonly Lane[] {
  const left = standing(recalls, now)
    .filter(({ recallId }) => !closedHere.has(recallId))
    .toSorted((a, b) => (a.neededBy + a.recallId < b.neededBy + b.recallId ? -1 : 1));
  const lanes = [...new Set(left.map(({ lane }) => lane))];
  return lanes.map((lane) => ({ lane, recalls: left.filter((recall) => recall.lane === lane) }));
}
