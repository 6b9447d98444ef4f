import {
  Narrowing,
  narrowedBy,
  type Order,
  ordersOf,
  type SavedList,
  type Trait,
  type Wanted,
} from "../../../modules/reports/lists.ts";
import type { PatientSet } from "../../../modules/reports/numbers.ts";

/*
 * A list as its address says it, so that it can be handed on, kept, and found again with the back button:
 * /programme/silent?area=…&sex=female&order=newest. What somebody searches for never stands there: it may
 * be a name, and a name would stay in the browser's history.
 */

export interface Asked {
  readonly set: PatientSet;
  /** A state, district or block. */
  readonly area: string | null;
  /** One facility; it goes before the area in which it lies. */
  readonly place: string | null;
  readonly traits: Pick<Narrowing, Trait>;
  readonly order: Order;
  /** The list of mine as which it was opened. */
  readonly listId: string | null;
}

/** What the set cannot be narrowed by, or what is no value of it, is left away: an address may be typed. */
export function askedIn(set: PatientSet, query: string): Asked {
  const said = new URLSearchParams(query);
  const placeIn = (name: string) => Narrowing.shape.placeId.safeParse(said.get(name) ?? undefined).data ?? null;
  const traits = narrowedBy(set).flatMap((trait) => {
    const value = said.get(trait);
    return value !== null && Narrowing.shape[trait].safeParse(value).success ? [[trait, value] as const] : [];
  });
  const order = ordersOf(set).find((one) => one === said.get("order"));
  return {
    set,
    area: placeIn("area"),
    place: placeIn("place"),
    traits: Narrowing.parse(Object.fromEntries(traits)),
    order: order ?? usualOrder(set),
    listId: said.get("list"),
  };
}

export function addressOf({ set, area, place, traits, order, listId }: Asked): string {
  const said = Object.entries({
    area,
    place,
    ...traits,
    order: order === usualOrder(set) ? null : order,
    list: listId,
  });
  const query = new URLSearchParams(said.filter((one): one is [string, string] => typeof one[1] === "string"));
  return `/programme/${set}${query.size === 0 ? "" : `?${query}`}`;
}

const usualOrder = (set: PatientSet): Order => ordersOf(set)[0] ?? "newest";

/** As the house is asked. */
export function wantedOf({ set, area, place, traits }: Asked): Wanted {
  const { placeId } = Narrowing.parse((area ?? place) === null ? {} : { placeId: place ?? area });
  return { set, ...traits, ...(placeId === undefined ? {} : { placeId }) };
}

/** @param areas by whose ids a state, district or block is told from a facility */
export function askedBy({ listId, wanted, order }: SavedList, areas: readonly { readonly placeId: string }[]): Asked {
  const { set, placeId = null, ...traits } = wanted;
  const isArea = areas.some((area) => area.placeId === placeId);
  return { set, area: isArea ? placeId : null, place: isArea ? null : placeId, traits, order, listId };
}

/** The same people, as far as the other set can be narrowed by it. */
export function askedOf(other: PatientSet, { area, place, traits }: Asked): Asked {
  const query = new URLSearchParams(
    Object.entries({ area, place, ...traits }).filter((one): one is [string, string] => typeof one[1] === "string"),
  );
  return askedIn(other, query.toString());
}

/** By how many things it is narrowed. */
export const narrowedTimes = ({ area, place, traits }: Asked): number =>
  [area, place].filter((one) => one !== null).length + Object.keys(traits).length;
