import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { assignWorker, endCare } from "../../../../modules/people/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { AddWorker } from "./add-worker.tsx";
import { useByWords } from "./by-words.ts";
import { EndCare } from "./end-care.tsx";
import type { Patient } from "./use-patient.ts";

type Worker = Patient["lookedAfterBy"][number];

export function WorkersPanel({ patient }: { readonly patient: Patient }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Worker | null>(null);
  const byWords = useByWords();
  const mayAdd = assignWorker.allow.some((rule) => rule.couldPass(actor));
  const mayEnd = endCare.allow.some((rule) => rule.couldPass(actor));
  return (
    <Panel
      title={t`Who looks after them`}
      act={
        mayAdd && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            <Trans>Add a worker</Trans>
          </Button>
        )
      }
    >
      {patient.lookedAfterBy.length === 0 ? (
        <p className="quiet">
          <Trans>No worker by name yet. The doctor and the supervisor of the area see this record.</Trans>
        </p>
      ) : (
        <ul className="patient-workers">
          {patient.lookedAfterBy.map((worker) => {
            const name = byWords(worker);
            return (
              <li key={worker.memberId}>
                <span lang={scriptOf(name)}>{name}</span>
                {mayEnd && worker.memberId !== null && (
                  <Button look="bare" onPress={() => setEnding(worker)}>
                    <Trans>
                      End <span className="only-heard">{name}</span>
                    </Trans>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {adding && <AddWorker patient={patient} onClose={() => setAdding(false)} />}
      {ending && ending.memberId !== null && (
        <EndCare
          patientId={patient.patientId}
          memberId={ending.memberId}
          name={byWords(ending)}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}
