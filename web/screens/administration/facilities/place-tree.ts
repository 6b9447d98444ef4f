import type { Assignment, Role } from "../../../../foundation/actor.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import type { listPlaces } from "../../../../modules/places/operations.ts";

export type Place = AnswerOf<typeof listPlaces>["places"][number];

/** The places in which these roles are held, with all that lies in them. */
export function placesHeld(
  places: readonly Place[],
  assignments: readonly Assignment[],
  roles: readonly Role[],
): readonly Place[] {
  const held = assignments.filter(({ role }) => roles.includes(role));
  if (held.some(({ place }) => place === null)) return places;
  const tops = new Set(held.map(({ place }) => place));
  return places.filter((place) => pathTo(place, places).some(({ placeId }) => tops.has(placeId)));
}

/** From the place itself upwards. */
export function pathTo(place: Place, places: readonly Place[]): readonly Place[] {
  const path = [place];
  for (let at = place; at.parentId !== null; ) {
    const above = places.find(({ placeId }) => placeId === at.parentId);
    if (!above || path.includes(above)) break;
    path.push(above);
    at = above;
  }
  return path;
}

export interface District {
  readonly district: Place;
  readonly blocks: readonly Place[];
}

/** Districts with their blocks, and what has no district above it (a state). */
export function byDistrict(places: readonly Place[]): {
  readonly above: readonly Place[];
  readonly districts: readonly District[];
} {
  const districts = places.filter(({ kind }) => kind === "district");
  return {
    above: places.filter(({ kind }) => kind === "state"),
    districts: districts.map((district) => ({
      district,
      blocks: places.filter((place) => place.kind === "block" && pathTo(place, places).includes(district)),
    })),
  };
}
