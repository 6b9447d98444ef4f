import type { ReactNode } from "react";
import { PatientId } from "../../modules/people/patient.ts";

/** A patient of the address; or what stands there where it names none. */
export function OnePatient({
  patientId,
  otherwise,
  children,
}: {
  readonly patientId: string;
  readonly otherwise: ReactNode;
  readonly children: (known: PatientId) => ReactNode;
}) {
  const read = PatientId.safeParse(patientId);
  return read.success ? children(read.data) : otherwise;
}
