import { useQuery } from "@tanstack/react-query";
import { readPatient } from "../../../modules/people/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

/** Kept under the same key as by the patient's own page. */
export function usePatient(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readPatient.name, patientId],
    queryFn: () => answerTo(call(readPatient, { patientId })),
  });
}
