import "./diagnosis.css";
import { useLingui } from "@lingui/react/macro";
import { readDiagnosis } from "../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { LabPart } from "./lab-part.tsx";
import { Unread } from "./unread.tsx";
import { useDiagnosis } from "./use-record.ts";
import { WholeRecord } from "./whole-record.tsx";

/** The part of a patient's page on which treatment hangs: X-ray, results, decision. */
export function Diagnosis({ patientId }: { readonly patientId: PatientId }) {
  const { actor } = useAtHand();
  const reads = readDiagnosis.allow.some((rule) => rule.couldPass(actor));
  return reads ? <ForCareTeam patientId={patientId} /> : <LabPart patientId={patientId} />;
}

function ForCareTeam({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const record = useDiagnosis(patientId);
  if (record.data) return <WholeRecord patientId={patientId} record={record.data} stale={record.error} />;
  // A lab's person may hold another role elsewhere: here only their lab work counts.
  if (record.error && ["not-allowed", "no-such-thing"].includes(refusalOf(record.error).code)) {
    return <LabPart patientId={patientId} />;
  }
  return (
    <Unread
      waiting={record.isPending ? t`X-ray and results are loading` : null}
      error={record.error}
      working={record.isFetching}
      onAgain={() => void record.refetch()}
    />
  );
}
