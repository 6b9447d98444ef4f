import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { type Result, useReadAgain } from "../use-record.ts";
import { ResultForm } from "./result-form.tsx";
import { ResultTable } from "./result-table.tsx";

interface ResultsPanelProps {
  readonly patientId: PatientId;
  readonly results: readonly Result[];
  readonly wanted: readonly TestKind[];
  /** Enter results, and put right what was wrong. */
  readonly mayWrite: boolean;
  readonly onKept: () => void;
}

export function ResultsPanel({ patientId, results, wanted, mayWrite, onKept }: ResultsPanelProps) {
  const { t } = useLingui();
  const readAgain = useReadAgain(patientId);
  const [writing, setWriting] = useState<{ readonly amends: Result | null } | null>(null);
  return (
    <Panel
      title={t`Test results`}
      act={
        mayWrite && (
          <Button icon="flask" onPress={() => setWriting({ amends: null })}>
            <Trans>Enter result</Trans>
          </Button>
        )
      }
    >
      {results.length + wanted.length === 0 ? (
        <p className="results-none">
          <i className="shape shape-unknown" aria-hidden="true" />
          {mayWrite ? <Trans>No result yet.</Trans> : <Trans>No result yet. The lab enters it here.</Trans>}
        </p>
      ) : (
        <ResultTable results={results} wanted={wanted} onAmend={mayWrite ? (amends) => setWriting({ amends }) : null} />
      )}
      {writing && (
        <ResultForm
          patientId={patientId}
          amends={writing.amends}
          onClose={() => setWriting(null)}
          onKept={() => {
            void readAgain();
            setWriting(null);
            onKept();
          }}
        />
      )}
    </Panel>
  );
}
