import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listMonitoringDue } from "../../../../modules/monitoring/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type Due = AnswerOf<typeof listMonitoringDue>["patients"][number];
export type DueGroup = "overdue" | "due";

/** Each group is a list of its own, so that a long one does not push the other off the page. */
export function useDue(only: DueGroup) {
  const { call } = useAtHand();
  const asked = { only, limit: 20 };
  return useInfiniteQuery({
    queryKey: [listMonitoringDue.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listMonitoringDue, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}
