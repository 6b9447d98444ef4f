import type { DiagnosisRecord } from "../diagnosis/use-record.ts";
import { runningOf, type Treatment } from "./use-treatments.ts";

/** The treatment that rested on the newest decision and is over; null: there is none. */
export function endedOf(
  { decisions }: Pick<DiagnosisRecord, "decisions">,
  treatments: readonly Treatment[] | undefined,
): Treatment | null {
  const [newest] = decisions;
  return treatments?.find(({ decisionId, closed }) => closed !== null && decisionId === newest?.decisionId) ?? null;
}

/** Nobody is on two treatments at once, and each rests on a confirmation of its own. */
export function mayBegin(record: DiagnosisRecord, treatments: readonly Treatment[] | undefined): boolean {
  if (record.gate.is === "closed" || treatments === undefined) return false;
  return runningOf(treatments) === null && endedOf(record, treatments) === null;
}
