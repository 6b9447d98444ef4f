import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { AnswerOf, RefusalOf } from "../../../foundation/operation.ts";
import type { readPatient } from "../../people/operations.ts";
import { fitsTheTable, proposeDose } from "../dose.ts";
import type { Regimen } from "../regimen.ts";

interface Ordered {
  readonly weightKg: number;
  readonly tablets: number;
  readonly why: string | null;
}

type Read = AnswerOf<typeof readPatient> | Refusal<RefusalOf<typeof readPatient>>;

/** Is this dose the table's for the weight that stands, or does the doctor say why it is another? */
export function faultOfDose(
  { doseTable }: Regimen,
  { weightKg, tablets, why }: Ordered,
  patient: Read,
): "erased" | "no-weight" | "weight-changed" | "dose-needs-a-reason" | null {
  if (isRefusal(patient)) return "erased";
  const newest = patient.measures.find((measure) => measure.weightKg !== null)?.weightKg ?? null;
  if (newest === null) return "no-weight";
  if (newest !== weightKg) return "weight-changed";
  return why !== null || fitsTheTable(proposeDose(doseTable, weightKg, patient.age), tablets)
    ? null
    : "dose-needs-a-reason";
}
