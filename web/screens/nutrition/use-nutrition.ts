import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import { listReviewsDue, readBenefits, readCarePlan, type proposePlan } from "../../../modules/nutrition/operations.ts";
import { readPatient } from "../../../modules/people/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type CarePlan = NonNullable<AnswerOf<typeof readCarePlan>["plan"]>;
export type Proposal = AnswerOf<typeof proposePlan>;
export type Ledger = AnswerOf<typeof readBenefits>["treatments"][number];
export type Payment = Ledger["payments"][number];

export function useCarePlan(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readCarePlan.name, patientId],
    queryFn: () => answerTo(call(readCarePlan, { patientId })),
  });
}

export function useBenefits(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readBenefits.name, patientId],
    queryFn: () => answerTo(call(readBenefits, { patientId })),
  });
}

/** A plan was kept or reviewed, or a month written down: what hangs on it is read again. */
export function useNutritionReadAgain(patientId: PatientId): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    for (const { name } of [listAlerts, listReviewsDue]) void queries.invalidateQueries({ queryKey: [name] });
    for (const { name } of [readAlerts, readPatient, readBenefits])
      void queries.invalidateQueries({ queryKey: [name, patientId] });
    await queries.invalidateQueries({ queryKey: [readCarePlan.name, patientId] });
  };
}
