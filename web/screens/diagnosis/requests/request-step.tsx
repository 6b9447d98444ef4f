import { usePatientRow } from "../../patients/page/use-patient.ts";
import { CollectForm } from "../../laboratory/collect-form.tsx";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { CancelForm } from "./cancel-form.tsx";
import { CopyForm } from "./copy-form.tsx";
import type { Act } from "./request-entry.tsx";
import type { Asked } from "./use-requests.ts";

interface RequestStepProps {
  readonly patientId: PatientId;
  readonly act: Act;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** The next step of one request. */
export function RequestStep({ patientId, act, asked, onClose }: RequestStepProps) {
  const name = usePatientRow(patientId).data?.name ?? "";
  const newest = asked.specimens.at(-1);
  if (act === "take") {
    return (
      <CollectForm
        patientId={patientId}
        requestId={asked.requestId}
        name={name}
        rejected={newest?.rejected?.why ?? null}
        onClose={onClose}
        onKept={onClose}
      />
    );
  }
  if (act === "cancel") return <CancelForm patientId={patientId} asked={asked} onClose={onClose} onDone={onClose} />;
  if (!newest) return null;
  return <CopyForm patientId={patientId} asked={asked} specimen={newest} onClose={onClose} onKept={onClose} />;
}
