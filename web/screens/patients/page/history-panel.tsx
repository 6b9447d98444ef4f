import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { HistoryFacts } from "../history/history-facts.tsx";
import { useShownDay } from "../shown-day.ts";
import { useByWords } from "./by-words.ts";
import { EditHistory } from "./edit-history.tsx";
import type { Patient } from "./use-patient.ts";

interface HistoryPanelProps {
  readonly patient: Patient;
  readonly mayWrite: boolean;
}

export function HistoryPanel({ patient, mayWrite }: HistoryPanelProps) {
  const { t } = useLingui();
  const [writing, setWriting] = useState(false);
  const { at, by, ...history } = patient.history;
  const who = useByWords()(by);
  const day = useShownDay()(at);
  return (
    <Panel
      title={t`Earlier illness`}
      act={
        mayWrite && (
          <Button onPress={() => setWriting(true)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      <HistoryFacts history={history} />
      <p className="patient-small">
        <Trans>
          Written on {day} by {who}
        </Trans>
      </p>
      {writing && <EditHistory patient={patient} onClose={() => setWriting(false)} />}
    </Panel>
  );
}
