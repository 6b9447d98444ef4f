import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { listAefis, readAefis, readImmunization } from "../../../modules/immunization/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type AefiRow = AnswerOf<typeof listAefis>["aefis"][number];
export type AefiOfChild = AnswerOf<typeof readAefis>["aefis"][number];
export type Which = "open" | "closed" | "minor";

export function useAefis(which: Which, batch: string) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listAefis.name, which, batch],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(listAefis, {
          ...{ which, limit: 20 },
          ...(batch === "" ? {} : { batch }),
          ...(pageParam === "" ? {} : { after: pageParam }),
        }),
      ),
    getNextPageParam: ({ next }) => next,
    // A child in danger does not wait for a press.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function useAefisOf(childId: ChildId) {
  const { call } = useAtHand();
  return useQuery({ queryKey: [readAefis.name, childId], queryFn: () => answerTo(call(readAefis, { childId })) });
}

export function useAefisAgain(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const { name } of [listAefis, readAefis, readImmunization])
      void queries.invalidateQueries({ queryKey: [name] });
  };
}
