import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { listFacilities, listPlaces } from "../../../../modules/places/operations.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type FacilityRow = AnswerOf<typeof listFacilities>["facilities"][number];

export interface Asked {
  readonly search: string;
  readonly under: string;
}

export function useFacilities({ search, under }: Asked) {
  const { call } = useAtHand();
  const asked = { ...(search === "" ? {} : { search }), ...(under === "" ? {} : { under }) };
  return useInfiniteQuery({
    queryKey: [listFacilities.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listFacilities, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function usePlaces() {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listPlaces.name],
    queryFn: async () => (await answerTo(call(listPlaces, {}))).places,
    staleTime: 5 * 60_000,
  });
}
