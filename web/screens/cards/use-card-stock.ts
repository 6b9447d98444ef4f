import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, InputOf, Operation } from "../../../foundation/operation.ts";
import { listCards, listSigners, readCard } from "../../../modules/cards/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Card = AnswerOf<typeof listCards>["cards"][number];
export type Wanted = Omit<InputOf<typeof listCards>, "after" | "limit">;

export function useMay(): (operation: Operation) => boolean {
  const { actor } = useAtHand();
  return ({ allow }) => allow.some((rule) => rule.couldPass(actor));
}

/** @param wanted null: no facility is chosen yet */
export function useCardStock(wanted: Wanted | null) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listCards.name, wanted],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listCards, { ...(wanted as Wanted), ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: wanted !== null,
  });
}

export function useCard({ cardId, facility }: Pick<Card, "cardId" | "facility">) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readCard.name, cardId],
    queryFn: () => answerTo(call(readCard, { cardId, placeId: facility.placeId })),
    staleTime: 0,
  });
}

export function useSigners(enabled: boolean) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listSigners.name],
    queryFn: async () => (await answerTo(call(listSigners, {}))).signers,
    enabled,
  });
}

export function useReadCardsAgain(): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith("cards.") });
}
