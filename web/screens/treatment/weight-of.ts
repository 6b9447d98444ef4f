import type { Patient } from "../patients/page/use-patient.ts";

/** The weight that a dose is computed from: the newest one, with its day. */
export function weightOf({ measures }: Pick<Patient, "measures">) {
  const [newest] = measures.flatMap(({ weightKg, on }) => (weightKg === null ? [] : [{ kg: weightKg, on }]));
  return newest ?? null;
}
