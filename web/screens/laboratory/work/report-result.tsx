import { Trans, useLingui } from "@lingui/react/macro";
import { reportResult } from "../../../../modules/laboratory/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { useToday } from "../../patients/today.ts";
import { amendReport, beginReport, type ReportDraft, type Reported, reportSent } from "../report/report-draft.ts";
import { ReportForm } from "../report/report-form.tsx";
import { useKeptDraft } from "../use-kept-draft.ts";
import { useLabStep } from "../use-lab-step.ts";
import type { Work } from "./use-work.ts";

interface ReportResultProps {
  readonly work: Work;
  /** The result that was wrong; null: a new one is reported. */
  readonly amends: Reported | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The laboratory reports what it found, or puts right what it reported. */
export function ReportResult({ work, amends, onClose, onDone }: ReportResultProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { labId, specimenId, name, missing, collectedOn, receivedOn } = work;
  const { draft, write, keep, forget } = useKeptDraft<ReportDraft>(
    `${reportResult.name} ${specimenId} ${amends?.resultId ?? "new"}`,
    () => (amends ? amendReport(newId(), amends) : beginReport(newId(), missing, today)),
  );
  const { working, refused, send } = useLabStep(reportResult, ["already-added"], () => {
    forget();
    onDone();
  });

  function report() {
    keep();
    const instead = amends && { amends: amends.resultId, why: draft.why };
    void send(reportResult.takes.parse({ labId, specimenId, ...reportSent(draft), instead }));
  }

  return (
    <ReportForm
      title={amends ? t`Amend a result: ${name}` : t`Enter a result: ${name}`}
      draft={draft}
      wanted={amends ? [] : missing}
      earliest={receivedOn ?? collectedOn}
      amends={amends !== null}
      working={working}
      refused={refused}
      act={amends ? <Trans>Amend</Trans> : <Trans>Report</Trans>}
      onChange={write}
      onSend={report}
      onClose={onClose}
    />
  );
}
