import "../diagnosis/diagnosis.css";
import "./monitoring.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { examinationKinds } from "../../../modules/monitoring/examination.ts";
import { readMonitoring, recordAdverseEvent, recordExamination } from "../../../modules/monitoring/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { changePrescription } from "../../../modules/treatment/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useDiagnosis } from "../diagnosis/use-record.ts";
import { AdverseEvents } from "./adverse-events.tsx";
import { AdverseForm } from "./adverse-form.tsx";
import { DueNow } from "./due-now.tsx";
import type { WrittenKind } from "./examination-draft.ts";
import { ExaminationForm } from "./examination-form.tsx";
import { Findings } from "./findings.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { LimitsCrossed } from "./limits-crossed.tsx";
import { Matrix } from "./matrix.tsx";
import { PlanSources } from "./plan-sources.tsx";
import { toDoNow } from "./slot-look.ts";
import { type AdverseEvent, type LimitSaid, type Monitoring, useMonitoring } from "./use-monitoring.ts";

/** How somebody on treatment is watched, for those who care for them. */
export function MonitoringPanel({ patientId }: { readonly patientId: PatientId }) {
  const { actor } = useAtHand();
  const reads = readMonitoring.allow.some((rule) => rule.couldPass(actor));
  return reads ? <ForCareTeam patientId={patientId} /> : null;
}

function ForCareTeam({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const read = useMonitoring(patientId);
  const diagnosis = useDiagnosis(patientId);
  if (read.data) {
    // Before TB is confirmed nobody asks for a plan; what was found all the same is shown.
    const { plan, examinations } = read.data;
    const shown = plan !== null || examinations.length > 0 || diagnosis.data?.gate.is === "open";
    return shown ? <Watched patientId={patientId} monitoring={read.data} error={read.error} /> : null;
  }
  // They hold their role in another place: here they examine, or do nothing.
  if (read.error && ["not-allowed", "no-such-thing", "erased"].includes(refusalOf(read.error).code)) return null;
  return (
    <Panel title={t`Examinations and side effects`}>
      <Unread
        waiting={read.isPending ? t`The examinations are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
    </Panel>
  );
}

/** What was just recorded, and what came of it. */
type Said =
  | { readonly is: "examination"; readonly limits: readonly LimitSaid[] }
  | { readonly is: "event"; readonly severe: boolean };

interface WatchedProps {
  readonly patientId: PatientId;
  readonly monitoring: Monitoring;
  readonly error: Error | null;
}

function Watched({ patientId, monitoring, error }: WatchedProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const { plan, today, examinations, adverseEvents, medicines, bodyMass } = monitoring;
  const mayRecord = recordExamination.allow.some((rule) => rule.couldPass(actor));
  const mayReport = recordAdverseEvent.allow.some((rule) => rule.couldPass(actor));
  const [writing, write] = useState<WrittenKind | null>(null);
  const [event, setEvent] = useState<AdverseEvent | "new" | null>(null);
  const [said, say] = useState<Said | null>(null);
  const heard = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) heard.current?.focus();
  }, [said]);
  const newestOf = (kind: WrittenKind) =>
    examinations.find((one) => one.kind === kind && !one.amended && one.found !== null) ?? null;
  return (
    <div className="monitoring">
      <Panel title={t`Examinations`} act={mayRecord && <KindChoice onChoose={write} />}>
        {error && refusalOf(error).code === "no-network" && (
          <Notice look="offline">
            <Trans>No network. This is how it was when it was last loaded.</Trans>
          </Notice>
        )}
        <div role="status" className="monitoring-said" ref={heard} tabIndex={-1}>
          {said && <WhatCame said={said} />}
        </div>
        <LimitsCrossed limits={[...(bodyMass?.limits ?? []), ...crossedNow(examinations)]} />
        {!plan && (
          <p className="quiet">
            <Trans>Treatment has not begun. What is examined in the 30 days before it counts as its beginning.</Trans>
          </p>
        )}
        {plan && !plan.closed && <DueNow toDo={toDoNow(plan)} onRecord={mayRecord ? write : null} />}
        {plan && <Matrix plan={plan} examinations={examinations} today={today} />}
        <Findings patientId={patientId} examinations={examinations} mayWrite={mayRecord} />
        {plan && <PlanSources plan={plan} />}
      </Panel>
      {plan && (
        <Panel
          title={t`Side effects`}
          act={
            mayReport && (
              <Button icon="plus" onPress={() => setEvent("new")}>
                <Trans>Add a side effect</Trans>
              </Button>
            )
          }
        >
          <AdverseEvents events={adverseEvents} onLook={mayReport ? setEvent : null} />
        </Panel>
      )}
      {writing && (
        <ExaminationForm
          key={writing}
          patientId={patientId}
          kind={writing}
          before={newestOf(writing)}
          onClose={() => write(null)}
          onKept={(id, now) => {
            write(null);
            say({ is: "examination", limits: limitsOf(id, writing, now) });
          }}
        />
      )}
      {plan && event && (
        <AdverseForm
          patientId={patientId}
          episodeId={event === "new" ? plan.episodeId : event.episodeId}
          medicines={medicines}
          event={event === "new" ? null : event}
          onClose={() => setEvent(null)}
          onKept={(severe) => {
            setEvent(null);
            say({ is: "event", severe });
          }}
        />
      )}
    </div>
  );
}

/** What the newest of each kind crosses: how it stands, and not how it once stood. */
const crossedNow = (examinations: Monitoring["examinations"]) =>
  examinationKinds.flatMap(
    (kind) => examinations.find((one) => one.kind === kind && !one.amended && one.found !== null)?.limits ?? [],
  );

/** What the one that was just recorded crosses. */
function limitsOf(id: string, kind: WrittenKind, now: Monitoring | null): readonly LimitSaid[] {
  if (kind === "weight") return now?.bodyMass?.limits ?? [];
  return now?.examinations.find(({ examinationId }) => examinationId === id)?.limits ?? [];
}

function WhatCame({ said }: { readonly said: Said }): ReactNode {
  const { actor } = useAtHand();
  const prescribes = changePrescription.allow.some((rule) => rule.couldPass(actor));
  const grave = said.is === "event" ? said.severe : said.limits.some(({ weight }) => weight === "act");
  return (
    <Notice look={grave ? "attention" : "done"} inLiveRegion>
      <b>
        <Trans>It is recorded.</Trans>
      </b>
      {said.is === "examination" && <LimitsCrossed limits={said.limits} />}
      {said.is === "event" && said.severe && (
        <span>
          <Trans>A doctor is told.</Trans>
        </span>
      )}
      {grave && prescribes && (
        <span>
          <Trans>Does a medicine have to be changed? That is done under “Treatment”, with its reason.</Trans>
        </span>
      )}
    </Notice>
  );
}
