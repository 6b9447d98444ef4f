import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { readRequests } from "../../../../modules/laboratory/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type Asked = AnswerOf<typeof readRequests>["requests"][number];

/** What was asked for of a patient, the newest first. A laboratory far away works on it meanwhile. */
export function useRequests(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readRequests.name, patientId],
    queryFn: async () => (await answerTo(call(readRequests, { patientId }))).requests,
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

/** It waits for somebody. */
export const isOpen = ({ state }: Asked) => state !== "done" && state !== "cancelled";
