import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listToday, readDoses } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { EpisodeId } from "../../../modules/treatment/episode.ts";
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

/** What hangs on a dose: whoever shows it asks anew. By their names, so that a phone need not load what it never asks. */
const hangsOnADose = /^(?:adherence|reports)\.|^treatment\.readTreatments$/;

/** Somebody said something of a dose, or took it back. */
export function useReadDosesAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => hangsOnADose.test(String(name)) });
}
