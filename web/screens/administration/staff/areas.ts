import type { Assignment, Role } from "../../../../foundation/actor.ts";
import { mayGiveRole } from "../../../../modules/staff/member.ts";
import { inLanguage, type Language } from "../../../text/language.ts";
import type { Choice, ChoiceGroup } from "../../../ui/select-field.tsx";
import { byDistrict, pathTo, type Place } from "../facilities/place-tree.ts";
import type { FacilityRow } from "../facilities/use-facilities.ts";

/** Where a role can be held: areas and, below them, facilities. */
export interface Areas {
  readonly places: readonly Place[];
  readonly facilities: readonly FacilityRow[];
}

/** From the top down to the place itself; null where it is not known here. */
function pathDown({ places, facilities }: Areas, placeId: string): readonly string[] | null {
  const place = places.find((known) => known.placeId === placeId);
  if (place)
    return pathTo(place, places)
      .map((above) => above.placeId)
      .reverse();
  const facility = facilities.find((known) => known.placeId === placeId);
  return facility ? [...facility.liesIn.map((above) => above.placeId), placeId] : null;
}

export function mayGive(held: readonly Assignment[], role: Role, placeId: string | null, areas: Areas): boolean {
  return mayGiveRole(held, role, placeId === null ? null : pathDown(areas, placeId));
}

/**
 * What somebody here may hand out at all. A patient's sign-in comes with a phone of their own: a password would open an
 * empty page.
 */
export function rolesToGive(held: readonly Assignment[], roles: readonly Role[]): readonly Role[] {
  return roles.filter(
    (role) => role !== "patient" && held.some(({ place }) => mayGiveRole(held, role, place === null ? null : [place])),
  );
}

/** As a person says it: "PHC Rampur"; null: not in the lists that were loaded. */
export function areaName({ places, facilities }: Areas, placeId: string, language: Language): string | null {
  const found =
    places.find((place) => place.placeId === placeId) ?? facilities.find((facility) => facility.placeId === placeId);
  return found ? inLanguage(language, found).first : null;
}

interface AreaWords {
  readonly everywhere: string;
  readonly allOf: (place: string) => string;
}

/** Only where this role may be given; each block's facilities under it. */
export function areaChoices(
  areas: Areas,
  held: readonly Assignment[],
  role: Role,
  language: Language,
  say: AreaWords,
): readonly (Choice | ChoiceGroup)[] {
  const may = ({ placeId }: { readonly placeId: string }) => mayGive(held, role, placeId, areas);
  const nameOf = (place: Place | FacilityRow) => inLanguage(language, place).first;
  const area = (place: Place) => ({ value: place.placeId, words: say.allOf(nameOf(place)) });
  const inside = (place: Place) =>
    areas.facilities
      .filter((facility) => facility.liesIn.at(-1)?.placeId === place.placeId)
      .map((facility) => ({ value: facility.placeId, words: nameOf(facility), placeId: facility.placeId }));
  const group = (place: Place): ChoiceGroup => ({
    words: nameOf(place),
    choices: [...[place].filter(may).map(area), ...inside(place).filter(may)],
  });
  const { above, districts } = byDistrict(areas.places);
  return [
    ...(mayGiveRole(held, role, null) ? [{ value: everywhere, words: say.everywhere }] : []),
    ...above.filter(may).map(area),
    ...districts
      .flatMap(({ district, blocks }) => [group(district), ...blocks.map(group)])
      .filter(({ choices }) => choices.length > 0),
  ];
}

/** A value of its own, since "" means that nothing is chosen yet. */
export const everywhere = "everywhere";
