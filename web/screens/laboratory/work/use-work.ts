import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listLabWork, readSpecimen } from "../../../../modules/laboratory/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import type { PurposeFilter } from "../purpose-switch.tsx";

type Answer = AnswerOf<typeof listLabWork>;
export type Work = Answer["work"][number];
export type WorkState = Answer["counts"][number]["state"];
export type Specimen = AnswerOf<typeof readSpecimen>;

/** Asked again each minute: specimens come all day, and a colleague works on the same list. */
export function useWork(state: WorkState, purpose: PurposeFilter, mayAsk = true) {
  const { call } = useAtHand();
  const asked = { state, ...(purpose === "all" ? {} : { purpose }) };
  return useInfiniteQuery({
    queryKey: [listLabWork.name, asked],
    enabled: mayAsk,
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listLabWork, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** How many specimens stand in this state, for the one purpose or for all. */
export function countOf(counts: Answer["counts"], state: WorkState, purpose: PurposeFilter = "all"): number {
  return counts
    .filter((one) => one.state === state && (purpose === "all" || one.purpose === purpose))
    .reduce((sum, { count }) => sum + count, 0);
}

export function useSpecimen({ labId, specimenId }: Pick<Work, "labId" | "specimenId">) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readSpecimen.name, specimenId],
    queryFn: () => answerTo(call(readSpecimen, { labId, specimenId })),
    staleTime: 0,
  });
}
