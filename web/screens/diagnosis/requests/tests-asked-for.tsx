import "./requests.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Operation } from "../../../../foundation/operation.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import {
  cancelRequest,
  collectSpecimen,
  copyResult,
  readRequests,
  requestTests,
} from "../../../../modules/laboratory/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { useTestNames } from "../../laboratory/use-test-names.ts";
import { runningOf, useTreatments } from "../../treatment/use-treatments.ts";
import { Unread } from "../unread.tsx";
import { AskForm } from "./ask-form.tsx";
import { type Act, RequestEntry } from "./request-entry.tsx";
import { RequestStep } from "./request-step.tsx";
import { type Asked, isOpen, useRequests } from "./use-requests.ts";

interface TestsAskedForProps {
  readonly patientId: PatientId;
  /** What the doctor's decision asks for and has not come. */
  readonly wanted: readonly TestKind[];
}

const operationOf: Record<Act, Operation> = { take: collectSpecimen, copy: copyResult, cancel: cancelRequest };

/** What was asked of laboratories for this patient, and the way of each specimen. */
export function TestsAskedFor({ patientId, wanted }: TestsAskedForProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const names = useTestNames();
  const may = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(actor));
  const read = useRequests(patientId);
  const [asking, setAsking] = useState(false);
  const [step, setStep] = useState<{ readonly act: Act; readonly asked: Asked } | null>(null);
  const requests = read.data ?? [];
  const onTheirWay = requests.filter(isOpen).flatMap(({ missing }) => missing);
  const unasked = wanted.filter((test) => !onTheirWay.includes(test));
  const unaskedWords = names(unasked);
  const mayAsk = may(requestTests);
  const askFor = (
    <Button icon="flask" onPress={() => setAsking(true)}>
      <Trans>Ask for tests</Trans>
    </Button>
  );
  if (!may(readRequests)) return null;
  return (
    <Panel title={t`Tests asked for`} act={mayAsk && askFor}>
      {read.data && unasked.length > 0 && mayAsk && (
        <Notice look="attention">
          <span>
            <Trans>
              The doctor wants <b>{unaskedWords}</b>. No lab was asked yet.
            </Trans>
          </span>
        </Notice>
      )}
      <Unread
        waiting={read.isPending ? t`What was asked for is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data && requests.length === 0 && (
        <p className="results-none">
          <i className="shape shape-unknown" aria-hidden="true" />
          {mayAsk ? (
            <Trans>No test was asked for yet. What you ask for stands here, from the specimen to the result.</Trans>
          ) : (
            <Trans>No test was asked for yet. When a doctor or a worker asks for one, it stands here.</Trans>
          )}
        </p>
      )}
      {requests.length > 0 && (
        <ol className="asked-fors">
          {requests.map((asked) => (
            <RequestEntry
              key={asked.requestId}
              asked={asked}
              may={(act) => may(operationOf[act])}
              onAct={(act) => setStep({ act, asked })}
            />
          ))}
        </ol>
      )}
      {asking && (
        <Asking
          patientId={patientId}
          wanted={unasked}
          lastLab={requests[0]?.labId ?? null}
          onClose={() => setAsking(false)}
        />
      )}
      {step && <RequestStep patientId={patientId} {...step} onClose={() => setStep(null)} />}
    </Panel>
  );
}

interface AskingProps {
  readonly patientId: PatientId;
  readonly wanted: readonly TestKind[];
  readonly lastLab: string | null;
  readonly onClose: () => void;
}

function Asking({ patientId, wanted, lastLab, onClose }: AskingProps) {
  const running = runningOf(useTreatments(patientId).data) !== null;
  return (
    <AskForm
      patientId={patientId}
      wanted={wanted}
      purpose={running ? "follow-up" : "diagnosis"}
      lastLab={lastLab}
      onClose={onClose}
      onKept={onClose}
    />
  );
}
