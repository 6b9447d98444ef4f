import "./symptoms.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { readSymptoms, reportSymptoms } from "../../../modules/symptoms/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useDoses } from "../doses/use-doses.ts";
import { type Treatment, useTreatments } from "../treatment/use-treatments.ts";
import { AddReport } from "./add-report.tsx";
import { Reports } from "./reports.tsx";
import { SymptomGrid } from "./symptom-grid.tsx";
import { type Report, useSymptoms } from "./use-symptoms.ts";

/** What troubles somebody, beside what they take: for those who treat them. */
export function HowTheyFeel({ patientId }: { readonly patientId: PatientId }) {
  const { actor } = useAtHand();
  const reads = readSymptoms.allow.some((rule) => rule.couldPass(actor));
  return reads ? <ForCareTeam patientId={patientId} /> : null;
}

function ForCareTeam({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const read = useSymptoms(patientId);
  const treatments = useTreatments(patientId);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<"no" | "told" | "doctor-told">("no");
  const heard = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== "no") heard.current?.focus();
  }, [added]);
  // They hold their role in another place: here they examine, or do nothing.
  if (!read.data && read.error && ["not-allowed", "no-such-thing", "erased"].includes(refusalOf(read.error).code)) {
    return null;
  }
  const mayAdd = reportSymptoms.allow.some((rule) => rule.couldPass(actor));
  return (
    <div className="symptoms">
      <Panel
        title={t`How they feel`}
        act={
          mayAdd && (
            <Button icon="plus" onPress={() => setAdding(true)}>
              <Trans>Add what they say</Trans>
            </Button>
          )
        }
      >
        {read.data && read.error && refusalOf(read.error).code === "no-network" ? (
          <Notice look="offline">
            <Trans>No network. This is how it was when it was last loaded.</Trans>
          </Notice>
        ) : (
          <Unread
            waiting={read.isPending ? t`What they said is loading` : null}
            error={read.error}
            working={read.isFetching}
            onAgain={() => void read.refetch()}
          />
        )}
        <div role="status" className="symptoms-heard" ref={heard} tabIndex={-1}>
          {added !== "no" && (
            <Notice look={added === "doctor-told" ? "attention" : "done"} inLiveRegion>
              {added === "doctor-told" ? (
                <Trans>It is recorded, and a doctor is told.</Trans>
              ) : (
                <Trans>It is recorded.</Trans>
              )}
            </Notice>
          )}
        </div>
        {read.data && (
          <Said
            patientId={patientId}
            reports={read.data.reports}
            today={read.data.today}
            treatment={treatments.data?.[0] ?? null}
          />
        )}
      </Panel>
      {adding && (
        <AddReport
          patientId={patientId}
          onClose={() => setAdding(false)}
          onKept={(severe) => {
            setAdding(false);
            setAdded(severe ? "doctor-told" : "told");
          }}
        />
      )}
    </div>
  );
}

interface SaidProps {
  readonly patientId: PatientId;
  readonly reports: readonly Report[];
  readonly today: CalendarDay;
  /** The newest one; null: none has begun. */
  readonly treatment: Treatment | null;
}

function Said({ patientId, reports, today, treatment }: SaidProps) {
  if (reports.length === 0) {
    return (
      <p className="symptoms-nothing">
        <i className="shape shape-none" aria-hidden="true" />
        <Trans>Nothing was said yet. The patient says it on their phone, or you write it down.</Trans>
      </p>
    );
  }
  return (
    <>
      {treatment === null ? (
        <SymptomGrid reports={reports} first={reports.at(-1)?.day ?? today} today={today} treatment={null} days={[]} />
      ) : (
        <BesideDoses patientId={patientId} reports={reports} today={today} treatment={treatment} />
      )}
      <Reports patientId={patientId} reports={reports} treatment={treatment} />
    </>
  );
}

function BesideDoses({ patientId, reports, today, treatment }: SaidProps & { readonly treatment: Treatment }) {
  const doses = useDoses(patientId, treatment.episodeId);
  const { startedOn, closed } = treatment;
  return (
    <SymptomGrid
      reports={reports}
      first={startedOn}
      today={closed && closed.on < today ? closed.on : today}
      treatment={treatment}
      days={doses.data?.days ?? []}
    />
  );
}
