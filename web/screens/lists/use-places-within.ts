import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../../foundation/actor.ts";
import { listFacilities } from "../../../modules/places/operations.ts";
import { inLanguage } from "../../text/language.ts";
import { usePlaces } from "../administration/facilities/use-facilities.ts";
import { placesHeld } from "../administration/facilities/place-tree.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

/** Whose area is their reach: `reports.listPatientsIn` says to whom a list is open. */
const rolesThatList: readonly Role[] = ["doctor", "supervisor", "worker"];
/** A page of facilities. Of more nobody finds one in a list: they choose the block first. */
const mostOffered = 100;

/**
 * The places by which whoever stands here may narrow: the states, districts and blocks in their reach, and the
 * facilities in the one that is chosen.
 *
 * @param area null: all of their reach
 * @param roles whose area is their reach
 */
export function usePlacesWithin(area: string | null, roles = rolesThatList) {
  const { call, actor, language } = useAtHand();
  const held = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  const under = area === null ? (held.includes(null) ? [null] : held) : [area];
  const { data: places } = usePlaces();
  const { data: facilities } = useQuery({
    queryKey: [listFacilities.name, "within", under],
    queryFn: async () => {
      const lists = await Promise.all(
        under.map((place) =>
          answerTo(call(listFacilities, { limit: mostOffered, ...(place === null ? {} : { under: place }) })),
        ),
      );
      const all = new Map(lists.flatMap((list) => list.facilities).map((row) => [row.placeId as string, row]));
      return lists.some(({ next }) => next !== null) || all.size > mostOffered ? [] : [...all.values()];
    },
    staleTime: 5 * 60_000,
  });
  return {
    areas: placesHeld(places ?? [], actor.assignments, roles),
    facilities: (facilities ?? []).map((row) => ({
      value: row.placeId as string,
      words: inLanguage(language, row).first,
    })),
  };
}
