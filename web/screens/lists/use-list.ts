import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { countPatientsIn, listPatientsIn } from "../../../modules/reports/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { type Asked, wantedOf } from "./address.ts";

export type Listed = AnswerOf<typeof listPatientsIn>["patients"][number];

const pageSize = 50;
/** A list and its number are asked for anew when they are opened, so that they do not contradict each other. */
const fresh = { staleTime: 0, placeholderData: keepPreviousData } as const;
const now = 60_000;

/** @param search a name in either script, or a phone number; empty: everybody */
export function useList(asked: Asked, search: string) {
  const { call } = useAtHand();
  const question = { ...wantedOf(asked), order: asked.order, ...searched(search) };
  return useInfiniteQuery({
    queryKey: [listPatientsIn.name, question],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(listPatientsIn, { ...question, limit: pageSize, ...(pageParam === "" ? {} : { after: pageParam }) }),
      ),
    getNextPageParam: ({ next }) => next,
    ...fresh,
    // Whoever has gone on reads; twenty pages a minute would be a load, and twenty leaves of the audit.
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? now : false),
  });
}

export function useHowMany(asked: Asked, search: string) {
  const { call } = useAtHand();
  const question = { ...wantedOf(asked), ...searched(search) };
  return useQuery({
    queryKey: [countPatientsIn.name, question],
    queryFn: () => answerTo(call(countPatientsIn, question)),
    ...fresh,
    refetchInterval: now,
  });
}

const searched = (search: string) => (search === "" ? {} : { search });
