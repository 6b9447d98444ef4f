import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import { listMonitoringDue, readMonitoring } from "../../../modules/monitoring/operations.ts";
import { findPatients, readPatient } from "../../../modules/people/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Monitoring = AnswerOf<typeof readMonitoring>;
export type Plan = NonNullable<Monitoring["plan"]>;
export type Line = Plan["lines"][number];
export type SlotShown = Line["slots"][number];
export type Examination = Monitoring["examinations"][number];
export type LimitSaid = Examination["limits"][number];
export type AdverseEvent = Monitoring["adverseEvents"][number];
export type LookSaid = AdverseEvent["looks"][number];

const keyOf = (patientId: PatientId) => [readMonitoring.name, patientId] as const;

export function useMonitoring(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: keyOf(patientId),
    queryFn: () => answerTo(call(readMonitoring, { patientId })),
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

/** Something was recorded, or refused: what hangs on it is read again, and given as it stands then. */
export function useMonitoringReadAgain(patientId: PatientId): () => Promise<Monitoring | null> {
  const queries = useQueryClient();
  return async () => {
    for (const { name } of [listMonitoringDue, listAlerts, findPatients])
      void queries.invalidateQueries({ queryKey: [name] });
    for (const { name } of [readAlerts, readPatient, readTreatments])
      void queries.invalidateQueries({ queryKey: [name, patientId] });
    await queries.invalidateQueries({ queryKey: keyOf(patientId) });
    return queries.getQueryData<Monitoring>(keyOf(patientId)) ?? null;
  };
}
