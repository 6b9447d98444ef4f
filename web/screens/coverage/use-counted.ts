import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { listGivenIn, listInMonth, readGiven } from "../../../modules/coverage/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { useToday } from "../patients/today.ts";
import { type CountedAsked, type GivenAsked, periodDays } from "./counted-asked.ts";

const inPlace = (placeId: string | null) => (placeId === null ? {} : { placeId: placeId as never });

export function useGiven({ period, placeId }: GivenAsked, wanted = true) {
  const { call } = useAtHand();
  const input = { ...periodDays(period, useToday()), ...inPlace(placeId) };
  return useQuery({
    queryKey: [readGiven.name, input],
    queryFn: () => answerTo(call(readGiven, input)),
    enabled: wanted,
  });
}

export function useCounted(asked: CountedAsked) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listInMonth.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) => {
      const page = { ...inPlace(asked.placeId), limit: 50, ...(pageParam === "" ? {} : { after: pageParam }) };
      if (asked.of === "month") return answerTo(call(listInMonth, { month: asked.month, line: asked.line, ...page }));
      const { from, until, mark } = asked;
      return answerTo(call(listGivenIn, { from, until, mark, ...page }));
    },
    getNextPageParam: ({ next }) => next,
  });
}
