import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listPendingTests } from "../../../../modules/laboratory/operations.ts";
import type { OpenState } from "../../../text/laboratory.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import type { PurposeFilter } from "../purpose-switch.tsx";

export type Pending = AnswerOf<typeof listPendingTests>["pending"][number];

/** Each state is a list of its own, so that a long one does not push the urgent one off the page. */
export function usePending(state: OpenState, purpose: PurposeFilter) {
  const { call } = useAtHand();
  const asked = { state, limit: 20, ...(purpose === "all" ? {} : { purpose }) };
  return useInfiniteQuery({
    queryKey: [listPendingTests.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listPendingTests, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}
