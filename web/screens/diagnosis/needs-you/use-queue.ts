import { useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listNeedsYou } from "../../../../modules/diagnosis/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type Waiting = AnswerOf<typeof listNeedsYou>["waiting"][number];

/** Asked again each minute: a doctor sits before it, and others work meanwhile. */
export function useQueue(mayAsk = true) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listNeedsYou.name],
    enabled: mayAsk,
    initialPageParam: "",
    queryFn: ({ pageParam }) => answerTo(call(listNeedsYou, pageParam === "" ? {} : { after: pageParam })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
}
