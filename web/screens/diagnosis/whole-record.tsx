import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Operation } from "../../../foundation/operation.ts";
import { addXray, decide, enterResult } from "../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { startTreatment } from "../../../modules/treatment/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { DecisionBar } from "./decision/decision-bar.tsx";
import { DecisionHistory } from "./decision/decision-history.tsx";
import { useSaid } from "./decision/use-said.tsx";
import { GateBanner } from "./gate-banner.tsx";
import { ResistancePanel } from "./resistance/resistance-panel.tsx";
import { stillWanted } from "./results/rows.ts";
import { TestsAskedFor } from "./requests/tests-asked-for.tsx";
import { ResultsPanel } from "./results/results-panel.tsx";
import { type DiagnosisRecord, useReadAgain } from "./use-record.ts";
import { usePatient } from "../patients/page/use-patient.ts";
import { endedOf, mayBegin } from "../treatment/may-begin.ts";
import { StartTreatment } from "../treatment/start-treatment.tsx";
import { runningOf, useTreatments } from "../treatment/use-treatments.ts";
import { AddXray } from "./x-rays/add-x-ray.tsx";
import { Films } from "./x-rays/films.tsx";

interface WholeRecordProps {
  readonly patientId: PatientId;
  readonly record: DiagnosisRecord;
  /** What is shown could not be read again. */
  readonly stale: Error | null;
}

export function WholeRecord({ patientId, record, stale }: WholeRecordProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const name = usePatient(patientId).data?.identity.name ?? "";
  const treatments = useTreatments(patientId).data;
  const readAgain = useReadAgain(patientId);
  const [adding, setAdding] = useState(false);
  const { said, say } = useSaid(name);
  const may = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(actor));
  const mayStart = may(startTreatment) && mayBegin(record, treatments);
  const mayAddXray = may(addXray);
  return (
    <div className="diagnosis">
      {stale && refusalOf(stale).code === "no-network" && (
        <Notice look="offline">
          <Trans>No network. This is how it was when it was last loaded.</Trans>
        </Notice>
      )}
      <GateBanner
        record={record}
        startedOn={runningOf(treatments)?.startedOn ?? null}
        endedOn={endedOf(record, treatments)?.closed?.on ?? null}
        act={mayStart && <StartTreatment patientId={patientId} name={name} onStarted={() => say({ is: "started" })} />}
      />
      <div role="status">{said}</div>
      {may(decide) && record.needsDoctor && (
        <div className="diagnosis-decide">
          <DecisionBar
            patientId={patientId}
            name={name}
            record={record}
            keys={false}
            onDecided={(decided) => say({ is: decided })}
            onChanged={(code) => say({ is: code })}
          />
        </div>
      )}
      <div className="diagnosis-both">
        <Panel
          title={t`X-ray`}
          act={
            mayAddXray && (
              <Button icon="upload" onPress={() => setAdding(true)}>
                <Trans>Add X-ray</Trans>
              </Button>
            )
          }
        >
          <div className="diagnosis-film">
            <Films patientId={patientId} xrays={record.xrays} />
          </div>
        </Panel>
        <div className="diagnosis-beside">
          <ResultsPanel
            patientId={patientId}
            results={record.results}
            wanted={stillWanted(record.results, record.decisions)}
            mayWrite={may(enterResult)}
            onKept={() => say({ is: "result-kept" })}
          />
          <TestsAskedFor patientId={patientId} wanted={stillWanted(record.results, record.decisions)} />
          <ResistancePanel patientId={patientId} resistance={record.resistance} />
          <Panel title={t`Decisions`}>
            <DecisionHistory record={record} />
          </Panel>
        </div>
      </div>
      {adding && (
        <AddXray
          patientId={patientId}
          onClose={() => setAdding(false)}
          onAdded={() => {
            void readAgain();
            setAdding(false);
            say({ is: "x-ray-added" });
          }}
        />
      )}
    </div>
  );
}
