import "./needs-you.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PatientId } from "../../../../modules/people/patient.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Tick } from "../../../ui/choice.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { SaidOf, type Said } from "../decision/use-said.tsx";
import { AlertCase } from "../../alerts/alert-case.tsx";
import { placeOf, useAlerts } from "../../alerts/use-alerts.ts";
import { StartTreatment } from "../../treatment/start-treatment.tsx";
import { Case } from "./case.tsx";
import { Queue } from "./queue.tsx";
import { useQueue } from "./use-queue.ts";
import { useRoomForBoth } from "./use-room-for-both.ts";

/** Whoever speaks to their computer, or whose hand trembles, turns single keys off (WCAG 2.1.4). */
const keysKey = "needs-you keys";

interface NeedsYouProps {
  readonly selected: string | null;
  /** A patient who waits for a decision, or something that was raised of one on treatment. */
  readonly onSelect: (chosen: string | null) => void;
  readonly onOpenChart: (patientId: string) => void;
}

interface Happened {
  readonly said: Said;
  readonly patientId: PatientId;
  readonly name: string;
}

/** Who waits for a doctor, and what; beside it all that the decision on one of them needs. */
export function NeedsYou({ selected, onSelect, onOpenChart }: NeedsYouProps) {
  const { t } = useLingui();
  const queue = useQueue();
  const alerts = useAlerts();
  const { drafts } = useAtHand();
  const [keys, setKeys] = useState(drafts.get(keysKey) !== false);
  const [decidedLast, setDecidedLast] = useState(false);
  const [happened, setHappened] = useState<Happened | null>(null);
  const both = useRoomForBoth();
  const waiting = queue.data?.pages.flatMap((page) => page.waiting) ?? [];
  // At a desk the most urgent stands open; in the hand one looks at the list first.
  const raised = alerts.data?.pages.flatMap((page) => page.alerts) ?? [];
  const first = both && !alerts.isPending ? (raised[0] ? placeOf(raised[0]) : waiting[0]?.patientId) : null;
  const chosen = selected ?? first ?? null;
  const alert = raised.find((one) => placeOf(one) === chosen) ?? null;
  // It was answered elsewhere, or is no longer so.
  const gone = chosen?.startsWith("alert-") === true && alert === null && alerts.isSuccess;
  const wanted = PatientId.safeParse(chosen);
  const open = wanted.success ? wanted.data : null;
  const one = alert !== null || gone || open !== null;
  usePageTitle(t`Needs you`, t`Khurak`);

  function choose(next: string | null) {
    setDecidedLast(false);
    onSelect(next);
  }

  function next(after: PatientId) {
    setDecidedLast(true);
    const at = waiting.findIndex(({ patientId }) => patientId === after);
    onSelect((waiting[at + 1] ?? waiting.find(({ patientId }) => patientId !== after))?.patientId ?? null);
  }

  function nextAlert(after: string) {
    setDecidedLast(true);
    const at = raised.findIndex(({ alertId }) => alertId === after);
    const following = raised[at + 1] ?? raised.find(({ alertId }) => alertId !== after);
    onSelect(following ? placeOf(following) : (waiting[0]?.patientId ?? null));
  }

  return (
    <div className={`needs-you${one && !both ? " needs-you-one" : ""}`}>
      {(both || !one) && (
        <Queue queue={queue} alerts={alerts} open={chosen} onSelect={choose}>
          <Tick
            words={t`Keys Q, N and C`}
            beneath={t`They work while nothing is being written.`}
            ticked={keys}
            onChange={(wanted) => {
              drafts.set(keysKey, wanted);
              setKeys(wanted);
            }}
          />
        </Queue>
      )}
      <div className="needs-case">
        <div role="status" className="needs-said">
          {happened && (
            <SaidOf
              said={happened.said}
              name={happened.name}
              act={
                <>
                  {happened.said.is === "confirmed" && (
                    <StartTreatment
                      key={happened.patientId}
                      patientId={happened.patientId}
                      name={happened.name}
                      onStarted={() => setHappened({ ...happened, said: { is: "started" } })}
                    />
                  )}
                  <IconButton icon="close" label={t`I have read this`} onPress={() => setHappened(null)} />
                </>
              }
            />
          )}
        </div>
        {one && !both && (
          <>
            <h1 className="only-heard">{t`Needs you`}</h1>
            <div className="needs-back">
              <Button look="bare" icon="back" onPress={() => choose(null)}>
                <Trans>All who need you</Trans>
              </Button>
            </div>
          </>
        )}
        {gone && (
          <Notice look="done">
            <Trans>This waits no more: somebody answered it, or it is no longer so.</Trans>
          </Notice>
        )}
        {alert && (
          <AlertCase
            key={alert.alertId}
            alert={alert}
            leadHere={decidedLast}
            onOpenChart={() => onOpenChart(alert.patientId)}
            onAnswered={() => nextAlert(alert.alertId)}
          />
        )}
        {open && (
          <Case
            key={open}
            patientId={open}
            keys={keys}
            leadHere={decidedLast}
            onOpenChart={() => onOpenChart(open)}
            onSaid={(said, name) => {
              setHappened({ said, name, patientId: open });
              if (["confirmed", "not-tb", "more-needed"].includes(said.is)) next(open);
            }}
          />
        )}
      </div>
    </div>
  );
}
