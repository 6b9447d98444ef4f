import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useSaid } from "./decision/use-said.tsx";
import { TestsAskedFor } from "./requests/tests-asked-for.tsx";
import { ResultsPanel } from "./results/results-panel.tsx";
import { Unread } from "./unread.tsx";
import { useReadAgain, useResults } from "./use-record.ts";
import { AddXray } from "./x-rays/add-x-ray.tsx";

/** A lab enters and amends results and sends X-rays; what a doctor makes of them is not shown there. */
export function LabPart({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const results = useResults(patientId);
  const readAgain = useReadAgain(patientId);
  const [adding, setAdding] = useState(false);
  const { said, say } = useSaid("");
  return (
    <div className="diagnosis">
      <div role="status">{said}</div>
      <div className="diagnosis-both">
        <div className="diagnosis-beside">
          {results.data ? (
            <ResultsPanel
              patientId={patientId}
              results={results.data}
              wanted={[]}
              mayWrite
              onKept={() => say({ is: "result-kept" })}
            />
          ) : (
            <Unread
              waiting={results.isPending ? t`The results are loading` : null}
              error={results.error}
              working={results.isFetching}
              onAgain={() => void results.refetch()}
            />
          )}
          <TestsAskedFor patientId={patientId} wanted={[]} />
        </div>
        <Panel
          title={t`X-ray`}
          act={
            <Button icon="upload" onPress={() => setAdding(true)}>
              <Trans>Add X-ray</Trans>
            </Button>
          }
        >
          <p className="quiet">
            <Trans>Send the picture and what the reader wrote. The doctor sees it beside the results.</Trans>
          </p>
        </Panel>
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
