import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, InputOf } from "../../../../foundation/operation.ts";
import { findPatients, readPatient } from "../../../../modules/people/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type Patient = AnswerOf<typeof readPatient>;
type PatientId = InputOf<typeof readPatient>["patientId"];

/** Ids come in as plain text, out of an address: the contract looks at them before they are sent. */
const idOf = (patientId: string) => patientId as PatientId;

export function usePatient(patientId: string) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readPatient.name, patientId],
    queryFn: () => answerTo(call(readPatient, { patientId: idOf(patientId) })),
  });
}

/** The row alone, for whoever may see no more. */
export function usePatientRow(patientId: string) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [findPatients.name, { patientId }],
    queryFn: async () =>
      (await answerTo(call(findPatients, { patientIds: [idOf(patientId)], limit: 1 }))).patients[0] ?? null,
  });
}

/** What was written is read again: the record, and the lists it stands in. */
export function useReadAgain(patientId: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [readPatient.name, patientId] });
    void queries.invalidateQueries({ queryKey: [findPatients.name] });
  };
}
