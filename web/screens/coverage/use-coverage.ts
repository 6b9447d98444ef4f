import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import {
  countChildrenIn,
  listChildrenIn,
  listTargets,
  readCoverage,
  readMonth,
} from "../../../modules/coverage/operations.ts";
import { ordersOf } from "../../../modules/coverage/sets.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { useToday } from "../patients/today.ts";
import { type Asked, bornDays, type ListAsked } from "./asked.ts";

export type Coverage = AnswerOf<typeof readCoverage>;
export type Figures = Coverage["whole"];
export type Group = Coverage["groups"][number];
export type Listed = AnswerOf<typeof listChildrenIn>["children"][number];

export function useCoverage({ born, by, placeId }: Asked) {
  const { call } = useAtHand();
  const days = bornDays(born, useToday());
  const input = { ...days, by, ...(placeId === null ? {} : { placeId: placeId as never }) };
  return useQuery({ queryKey: [readCoverage.name, input], queryFn: () => answerTo(call(readCoverage, input)) });
}

export function useChildrenIn({ wanted, order }: ListAsked) {
  const { call } = useAtHand();
  const by = order !== null && ordersOf(wanted.set).includes(order) ? { order } : {};
  return useInfiniteQuery({
    queryKey: [listChildrenIn.name, wanted, by],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(listChildrenIn, { ...wanted, ...by, limit: 50, ...(pageParam === "" ? {} : { after: pageParam }) }),
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 30_000,
  });
}

export function useHowManyIn({ wanted }: ListAsked) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [countChildrenIn.name, wanted],
    queryFn: () => answerTo(call(countChildrenIn, wanted)),
    refetchInterval: 30_000,
  });
}

export function useTargets(may: boolean) {
  const { call } = useAtHand();
  return useQuery({ queryKey: [listTargets.name], queryFn: () => answerTo(call(listTargets, {})), enabled: may });
}

export function useMonth(month: string | null, placeId: string | null) {
  const { call } = useAtHand();
  const input = { month: month ?? "", ...(placeId === null ? {} : { placeId: placeId as never }) };
  return useQuery({
    queryKey: [readMonth.name, input],
    queryFn: () => answerTo(call(readMonth, input)),
    enabled: month !== null,
  });
}
