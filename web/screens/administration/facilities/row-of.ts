import type { InputOf } from "../../../../foundation/operation.ts";
import type { addFacility } from "../../../../modules/places/operations.ts";
import { pathTo, type Place } from "./place-tree.ts";
import type { FacilityRow } from "./use-facilities.ts";

/** How the list shows what has just been added, before the list itself is read again. */
export function rowOf(added: InputOf<typeof addFacility>, places: readonly Place[]): FacilityRow {
  const parent = places.find(({ placeId }) => placeId === added.parentId);
  const { placeId, name, nameHindi = null, type, services } = added;
  return { placeId, name, nameHindi, type, services, liesIn: parent ? [...pathTo(parent, places)].reverse() : [] };
}
