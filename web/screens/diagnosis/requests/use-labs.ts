import { useQuery } from "@tanstack/react-query";
import { listFacilities } from "../../../../modules/places/operations.ts";
import type { FacilityRow } from "../../administration/facilities/use-facilities.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { whatLabsOffer } from "./labs-for.ts";

/** Every facility with a laboratory, by name: also those outside the area, for drug tests are done far away. */
export function useLabs() {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listFacilities.name, "labs"],
    queryFn: async () => {
      const lists = await Promise.all(
        whatLabsOffer.map((offers) => answerTo(call(listFacilities, { offers, limit: 100 }))),
      );
      const labs = new Map<string, FacilityRow>(
        lists.flatMap(({ facilities }) => facilities).map((row) => [row.placeId, row]),
      );
      return [...labs.values()].toSorted((one, other) => one.name.localeCompare(other.name));
    },
    staleTime: 5 * 60_000,
  });
}
