import "../../ui/field-shell.css";
import "./fields.css";
import "./page/patient-page.css";
import type { ReactNode } from "react";
import { readPatient } from "../../../modules/people/operations.ts";
import { useAtHand } from "../at-hand.ts";
import { PatientRecord } from "./page/patient-record.tsx";
import { PatientRowOnly } from "./page/patient-row-only.tsx";

interface PatientPageProps {
  readonly patientId: string;
  readonly onBack: () => void;
  /** What is examined and decided; it stands above who they are. */
  readonly children?: ReactNode;
}

export function PatientPage({ patientId, onBack, children }: PatientPageProps) {
  const { actor } = useAtHand();
  const mayRead = readPatient.allow.some((rule) => rule.couldPass(actor));
  return mayRead ? (
    <PatientRecord patientId={patientId} onBack={onBack}>
      {children}
    </PatientRecord>
  ) : (
    <PatientRowOnly patientId={patientId} onBack={onBack}>
      {children}
    </PatientRowOnly>
  );
}
