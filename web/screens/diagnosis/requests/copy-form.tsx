import { Trans, useLingui } from "@lingui/react/macro";
import { copyResult } from "../../../../modules/laboratory/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { useAtHand } from "../../at-hand.ts";
import { beginReport, type ReportDraft, reportSent } from "../../laboratory/report/report-draft.ts";
import { ReportForm } from "../../laboratory/report/report-form.tsx";
import { useKeptDraft } from "../../laboratory/use-kept-draft.ts";
import { useLabStep } from "../../laboratory/use-lab-step.ts";
import { useToday } from "../../patients/today.ts";
import type { Asked } from "./use-requests.ts";

interface CopyFormProps {
  readonly patientId: PatientId;
  readonly asked: Asked;
  readonly specimen: Asked["specimens"][number];
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** From the slip of a laboratory that does not report here itself. */
export function CopyForm({ patientId, asked, specimen, onClose, onKept }: CopyFormProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { specimenId, received, collectedOn } = specimen;
  const { draft, write, keep, forget } = useKeptDraft<ReportDraft>(`${copyResult.name} ${specimenId}`, () =>
    beginReport(newId(), asked.missing, today),
  );
  const { working, refused, send } = useLabStep(copyResult, ["already-added"], () => {
    forget();
    onKept();
  });
  return (
    <ReportForm
      title={t`Copy a result from paper`}
      draft={draft}
      wanted={asked.missing}
      earliest={received?.on ?? collectedOn}
      amends={false}
      working={working}
      refused={refused}
      act={<Trans>Enter</Trans>}
      onChange={write}
      onSend={() => {
        keep();
        void send(copyResult.takes.parse({ patientId, specimenId, ...reportSent(draft) }));
      }}
      onClose={onClose}
    />
  );
}
