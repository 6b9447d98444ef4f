import type { AnswerOf } from "../../../foundation/operation.ts";
import type { listPlaces } from "../../../modules/places/operations.ts";

export type AreaRow = AnswerOf<typeof listPlaces>["places"][number];

/** Those that are one of mine or lie in one; null among mine: the whole organisation. */
export function areasWithin(areas: readonly AreaRow[], mine: readonly (string | null)[]): readonly AreaRow[] {
  if (mine.includes(null)) return areas;
  const parentOf = new Map(areas.map(({ placeId, parentId }) => [placeId, parentId]));
  const isMine = (placeId: AreaRow["placeId"] | null): boolean =>
    placeId !== null && (mine.includes(placeId) || isMine(parentOf.get(placeId) ?? null));
  return areas.filter(({ placeId }) => isMine(placeId));
}
