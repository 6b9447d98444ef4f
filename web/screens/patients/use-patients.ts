import { keepPreviousData, useInfiniteQuery, useQueries } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { standings } from "../../../modules/diagnosis/operations.ts";
import type { Stands } from "../../../modules/diagnosis/standing.ts";
import { findPatients } from "../../../modules/people/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type PatientRow = AnswerOf<typeof findPatients>["patients"][number];

export function usePatients(search: string) {
  const { call } = useAtHand();
  const asked = search === "" ? {} : { search };
  return useInfiniteQuery({
    queryKey: [findPatients.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(findPatients, { ...asked, limit: 50, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** How far each has come, page by page; null for whoever may not ask. */
export function useStandings(
  pages: readonly { readonly patients: readonly PatientRow[] }[],
): ReadonlyMap<string, Stands> | null {
  const { call, actor } = useAtHand();
  const may = standings.allow.some((rule) => rule.couldPass(actor));
  const asked = useQueries({
    queries: pages.map(({ patients }) => {
      const patientIds = patients.map(({ patientId }) => patientId);
      return {
        queryKey: [standings.name, patientIds],
        queryFn: () => answerTo(call(standings, { patientIds })),
        enabled: may && patientIds.length > 0,
      };
    }),
  });
  if (!may) return null;
  return new Map(
    asked.flatMap(({ data }) => data?.standings ?? []).map(({ patientId, stands }) => [patientId, stands]),
  );
}
