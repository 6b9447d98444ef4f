import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listNeedsYou, readDiagnosis, readResults, standings } from "../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type DiagnosisRecord = AnswerOf<typeof readDiagnosis>;
export type Xray = DiagnosisRecord["xrays"][number];
export type Result = DiagnosisRecord["results"][number];
export type Decision = DiagnosisRecord["decisions"][number];
export type By = Result["by"];

/** What a decision hangs on is asked for anew whenever it is opened, and while it is looked at. */
const fresh = { staleTime: 0, refetchInterval: 30_000 } as const;

/** All that the gate hangs on. */
export function useDiagnosis(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readDiagnosis.name, patientId],
    queryFn: () => answerTo(call(readDiagnosis, { patientId })),
    ...fresh,
  });
}

export function useResults(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readResults.name, patientId],
    queryFn: async () => (await answerTo(call(readResults, { patientId }))).results,
    ...fresh,
  });
}

/** Something of this patient changed: whoever shows it asks anew. The answer waits until what is shown is here. */
export function useReadAgain(patientId: PatientId): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: [listNeedsYou.name] });
    void queries.invalidateQueries({ queryKey: [standings.name] });
    await Promise.all(
      [readDiagnosis, readResults, readTreatments].map(({ name }) =>
        queries.invalidateQueries({ queryKey: [name, patientId] }),
      ),
    );
  };
}

/** Those that count: an amended one stands under its amendment. */
export const standing = (results: readonly Result[]) => results.filter(({ amended }) => !amended);
/** Those on which a decision is made: not one that watches a treatment which runs. */
export const deciding = (results: readonly Result[]) => results.filter(({ gates }) => gates);
