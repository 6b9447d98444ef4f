import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listToday, readDoses } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { listPatientsIn, readDashboard } from "../../../modules/reports/operations.ts";
import type { EpisodeId } from "../../../modules/treatment/episode.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type TodayRow = AnswerOf<typeof listToday>["patients"][number];

/** A doctor decides on it. */
const fresh = { staleTime: 0, refetchInterval: 30_000 } as const;

export function useDoses(patientId: PatientId, episodeId: EpisodeId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readDoses.name, patientId, episodeId],
    queryFn: () => answerTo(call(readDoses, { patientId, episodeId })),
    ...fresh,
  });
}

export function useDueToday() {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listToday.name],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listToday, { limit: 50, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
  });
}

/** Somebody said something of a dose, or took it back: whoever shows what hangs on it asks anew. */
export function useReadDosesAgain(patientId: PatientId): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [readDoses.name, patientId] });
    void queries.invalidateQueries({ queryKey: [readTreatments.name, patientId] });
    for (const { name } of [listToday, readDashboard, listPatientsIn]) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
  };
}
