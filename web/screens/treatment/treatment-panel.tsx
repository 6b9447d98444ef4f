import "./treatment.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { saidWords } from "../../text/treatment.ts";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { ClosedTreatment } from "./closed-treatment.tsx";
import { type Did, Running } from "./running.tsx";
import { runningOf, type Treatment, useTreatments } from "./use-treatments.ts";

/** A patient's treatment, as far as this person may see it. Before the first one the gate speaks alone. */
export function TreatmentPanel({ patientId }: { readonly patientId: PatientId }) {
  const { actor } = useAtHand();
  const reads = readTreatments.allow.some((rule) => rule.couldPass(actor));
  return reads ? <ForCareTeam patientId={patientId} /> : null;
}

function ForCareTeam({ patientId }: { readonly patientId: PatientId }) {
  const { t, i18n } = useLingui();
  const read = useTreatments(patientId);
  const [said, say] = useState<Did | null>(null);
  // The act that did it is gone: whoever listens goes on here.
  const heard = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) heard.current?.focus();
  }, [said]);
  const treatments = read.data;
  // They hold their role in another place: here they examine, or do nothing.
  if (!treatments && read.error && ["not-allowed", "no-such-thing"].includes(refusalOf(read.error).code)) return null;
  if (treatments?.length === 0) return null;
  const running = runningOf(treatments);
  const [last = null, ...older] = (treatments ?? []).filter(({ closed }) => closed !== null);
  const folded = running && last ? [last, ...older] : older;
  return (
    <div className="treatment">
      <Panel title={t`Treatment`}>
        {treatments && read.error && refusalOf(read.error).code === "no-network" ? (
          <Notice look="offline">
            <Trans>No network. This is how it was when it was last loaded.</Trans>
          </Notice>
        ) : (
          <Unread
            waiting={read.isPending ? t`The treatment is loading` : null}
            error={read.error}
            working={read.isFetching}
            onAgain={() => void read.refetch()}
          />
        )}
        <div role="status" className="treatment-said" ref={heard} tabIndex={-1}>
          {said && (
            <Notice look="done" inLiveRegion>
              <b>{i18n._(saidWords[said])}</b>
            </Notice>
          )}
        </div>
        {running && (
          <Running
            patientId={patientId}
            treatment={running}
            since={beforeOf(running, treatments)}
            onDone={(did) => say(did)}
          />
        )}
        {!running && last && (
          <ClosedTreatment patientId={patientId} treatment={last} since={beforeOf(last, treatments)} />
        )}
        {folded.length > 0 && <Earlier patientId={patientId} folded={folded} treatments={treatments ?? []} />}
      </Panel>
    </div>
  );
}

/** The day on which the treatment before this one ended: what was found until then belongs to that one. */
const beforeOf = ({ episodeId, startedOn }: Treatment, treatments: readonly Treatment[] | undefined) =>
  treatments?.find((one) => one.episodeId !== episodeId && one.closed !== null && one.closed.on <= startedOn)?.closed
    ?.on ?? null;

interface EarlierProps {
  readonly patientId: PatientId;
  readonly folded: readonly Treatment[];
  readonly treatments: readonly Treatment[];
}

function Earlier({ patientId, folded, treatments }: EarlierProps) {
  const { i18n } = useLingui();
  const count = i18n.number(folded.length);
  return (
    <details className="treatment-earlier">
      <summary>
        <Trans>Earlier treatments: {count}</Trans>
      </summary>
      {folded.map((treatment) => (
        <ClosedTreatment
          key={treatment.episodeId}
          patientId={patientId}
          treatment={treatment}
          since={beforeOf(treatment, treatments)}
        />
      ))}
    </details>
  );
}
