import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listToday, readDoses } from "../../../modules/adherence/operations.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import { listNeedsYou, readDiagnosis, standings } from "../../../modules/diagnosis/operations.ts";
import { readPatient } from "../../../modules/people/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { listPatientsIn, readDashboard } from "../../../modules/reports/operations.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Treatment = AnswerOf<typeof readTreatments>["treatments"][number];
export type Phase = Treatment["phases"][number];

const keyOf = (patientId: PatientId) => [readTreatments.name, patientId] as const;

/** The newest first. A doctor decides on them: they are asked for anew while they are looked at. */
export function useTreatments(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: keyOf(patientId),
    queryFn: async () => (await answerTo(call(readTreatments, { patientId }))).treatments,
    staleTime: 0,
    refetchInterval: 30_000,
  });
}

/** The one that goes on; there is one at the most. */
export const runningOf = (treatments: readonly Treatment[] | undefined): Treatment | null =>
  treatments?.find(({ closed }) => closed === null) ?? null;

/**
 * A step of a treatment was taken, or refused because something had changed: what hangs on it is
 * read again. The answer waits until what decides is here.
 */
export function useTreatmentsReadAgain(patientId: PatientId): () => Promise<readonly Treatment[]> {
  const queries = useQueryClient();
  return async () => {
    for (const { name } of [readDoses, listToday, readDashboard, listPatientsIn, listNeedsYou, standings, listAlerts])
      void queries.invalidateQueries({ queryKey: [name] });
    await Promise.all(
      [readTreatments, readDiagnosis, readPatient, readAlerts].map(({ name }) =>
        queries.invalidateQueries({ queryKey: [name, patientId] }),
      ),
    );
    return queries.getQueryData<readonly Treatment[]>(keyOf(patientId)) ?? [];
  };
}
