import "../../patients/fields.css";
import "../diagnosis.css";
import { useLingui } from "@lingui/react/macro";
import { decide } from "../../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { useAtHand } from "../../at-hand.ts";
import { Panel } from "../../../ui/panel.tsx";
import { HistoryPanel } from "../../patients/page/history-panel.tsx";
import { SymptomsPanel } from "../../patients/page/symptoms-panel.tsx";
import { DecisionHistory } from "../decision/decision-history.tsx";
import { DecisionBar } from "../decision/decision-bar.tsx";
import { RulesPanel } from "../decision/rules-panel.tsx";
import type { Said } from "../decision/use-said.tsx";
import { GateBanner } from "../gate-banner.tsx";
import { ResistancePanel } from "../resistance/resistance-panel.tsx";
import { stillWanted } from "../results/rows.ts";
import { ResultsPanel } from "../results/results-panel.tsx";
import { Unread } from "../unread.tsx";
import { usePatient } from "../../patients/page/use-patient.ts";
import { endedOf, mayBegin } from "../../treatment/may-begin.ts";
import { StartTreatment } from "../../treatment/start-treatment.tsx";
import { runningOf, useTreatments } from "../../treatment/use-treatments.ts";
import { useDiagnosis } from "../use-record.ts";
import { Films } from "../x-rays/films.tsx";
import { PatientHead } from "./patient-head.tsx";

interface CaseProps {
  /** Do Q, N and C decide? */
  readonly keys: boolean;
  /** The one before was decided on, and its act is gone: whoever listens goes on here. */
  readonly leadHere: boolean;
  readonly patientId: PatientId;
  readonly onOpenChart: () => void;
  readonly onSaid: (said: Said, name: string) => void;
}

/** One person: picture and results side by side, what the rules say, and the decision under them. */
export function Case({ patientId, keys, leadHere, onOpenChart, onSaid }: CaseProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const patient = usePatient(patientId);
  const diagnosis = useDiagnosis(patientId);
  const treatments = useTreatments(patientId).data;
  const record = diagnosis.data;
  if (!patient.data || !record) {
    return (
      <Unread
        waiting={patient.isPending || diagnosis.isPending ? t`X-ray and results are loading` : null}
        error={patient.error ?? diagnosis.error}
        working={patient.isFetching || diagnosis.isFetching}
        onAgain={() => {
          void patient.refetch();
          void diagnosis.refetch();
        }}
      />
    );
  }
  const { name } = patient.data.identity;
  const decides = decide.allow.some((rule) => rule.couldPass(actor));
  const mayStart = decides && mayBegin(record, treatments);
  return (
    <>
      <PatientHead patient={patient.data} leadHere={leadHere} onOpenChart={onOpenChart} />
      {(record.decisions.length > 0 || !record.needsDoctor) && (
        <GateBanner
          record={record}
          startedOn={runningOf(treatments)?.startedOn ?? null}
          endedOn={endedOf(record, treatments)?.closed?.on ?? null}
        />
      )}
      <div className="needs-both">
        <Films patientId={patientId} xrays={record.xrays} />
        <div className="needs-beside">
          <ResultsPanel
            patientId={patientId}
            results={record.results}
            wanted={stillWanted(record.results, record.decisions)}
            mayWrite={false}
            onKept={() => onSaid({ is: "result-kept" }, name)}
          />
          <ResistancePanel patientId={patientId} resistance={record.resistance} />
          <RulesPanel record={record} />
          {record.decisions.length > 0 && (
            <Panel title={t`Decisions`}>
              <DecisionHistory record={record} />
            </Panel>
          )}
          <SymptomsPanel patient={patient.data} />
          <HistoryPanel patient={patient.data} mayWrite={false} />
        </div>
      </div>
      {(record.needsDoctor || mayStart) && (
        <footer className="needs-foot">
          {record.needsDoctor ? (
            <DecisionBar
              patientId={patientId}
              name={name}
              record={record}
              keys={keys}
              onDecided={(decided) => onSaid({ is: decided }, name)}
              onChanged={(code) => onSaid({ is: code }, name)}
            />
          ) : (
            <StartTreatment patientId={patientId} name={name} onStarted={() => onSaid({ is: "started" }, name)} />
          )}
        </footer>
      )}
    </>
  );
}
