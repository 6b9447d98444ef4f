import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import { findPatients, readPatient } from "../../../modules/people/operations.ts";
import { listAlone, listSendings, readSending, readSendings } from "../../../modules/transfers/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Sending = AnswerOf<typeof listSendings>["sendings"][number];
export type SendingOnChart = AnswerOf<typeof readSendings>["sendings"][number];
export type Alone = AnswerOf<typeof listAlone>["patients"][number];
export type Which = "in" | "out" | "ended";
export type PatientId = InputOf<typeof readSendings>["patientId"];
type SendingId = InputOf<typeof readSending>["sendingId"];
type PlaceId = InputOf<typeof readSending>["toId"];

/** @param may does this person answer for patients at all? */
export function useSendings(which: Which, may = true) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listSendings.name, which],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listSendings, { which, limit: 20, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    enabled: may,
  });
}

export function useAlone() {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listAlone.name],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listAlone, { limit: 20, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Who is sent here, and where their treatment stands: asked anew each time, for it ends. */
export function useIncoming(toId: PlaceId, sendingId: SendingId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readSending.name, sendingId],
    queryFn: () => answerTo(call(readSending, { toId, sendingId })),
    gcTime: 0,
  });
}

export function useSentOn(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readSendings.name, patientId],
    queryFn: async () => (await answerTo(call(readSendings, { patientId }))).sendings,
  });
}

/** Whoever was sent on, taken over or named stands elsewhere now: every list of it is read again. */
export function useSendingsAgain(): () => void {
  const queries = useQueryClient();
  const changed = [listSendings, listAlone, readSendings, findPatients, readPatient, listAlerts, readAlerts];
  return () => {
    for (const { name } of changed) void queries.invalidateQueries({ queryKey: [name] });
  };
}
