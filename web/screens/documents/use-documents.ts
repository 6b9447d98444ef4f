import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listDocuments } from "../../../modules/documents/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Paper = AnswerOf<typeof listDocuments>["documents"][number];

/** Somebody's papers, the newest first. */
export function useDocuments(patientId: PatientId, enabled: boolean) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listDocuments.name, patientId],
    queryFn: () => answerTo(call(listDocuments, { patientId })),
    enabled,
  });
}
