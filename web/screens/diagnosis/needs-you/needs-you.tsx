import "./needs-you.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PatientId } from "../../../../modules/people/patient.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Tick } from "../../../ui/choice.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { SaidOf, type Said } from "../decision/use-said.tsx";
import { StartTreatment } from "../../treatment/start-treatment.tsx";
import { Case } from "./case.tsx";
import { Queue } from "./queue.tsx";
import { useQueue } from "./use-queue.ts";
import { useRoomForBoth } from "./use-room-for-both.ts";

/** Whoever speaks to their computer, or whose hand trembles, turns single keys off (WCAG 2.1.4). */
const keysKey = "needs-you keys";

interface NeedsYouProps {
  readonly selected: string | null;
  readonly onSelect: (patientId: string | null) => void;
  readonly onOpenChart: (patientId: string) => void;
}

interface Happened {
  readonly said: Said;
  readonly patientId: PatientId;
  readonly name: string;
}

/** Who waits for a doctor, and beside it all that the decision on one of them needs. */
export function NeedsYou({ selected, onSelect, onOpenChart }: NeedsYouProps) {
  const { t } = useLingui();
  const queue = useQueue();
  const { drafts } = useAtHand();
  const [keys, setKeys] = useState(drafts.get(keysKey) !== false);
  const [decidedLast, setDecidedLast] = useState(false);
  const [happened, setHappened] = useState<Happened | null>(null);
  const both = useRoomForBoth();
  const waiting = queue.data?.pages.flatMap((page) => page.waiting) ?? [];
  // At a desk the most urgent stands open; in the hand one looks at the list first.
  const wanted = PatientId.safeParse(selected ?? (both ? waiting[0]?.patientId : null));
  const open = wanted.success ? wanted.data : null;
  usePageTitle(t`Needs you`, t`Khurak`);

  function choose(patientId: string | null) {
    setDecidedLast(false);
    onSelect(patientId);
  }

  function next(after: PatientId) {
    setDecidedLast(true);
    const at = waiting.findIndex(({ patientId }) => patientId === after);
    onSelect((waiting[at + 1] ?? waiting.find(({ patientId }) => patientId !== after))?.patientId ?? null);
  }

  return (
    <div className={`needs-you${open && !both ? " needs-you-one" : ""}`}>
      {(both || !open) && (
        <Queue queue={queue} open={open} onSelect={choose}>
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
        {open && !both && (
          <>
            <h1 className="only-heard">{t`Needs you`}</h1>
            <div className="needs-back">
              <Button look="bare" icon="back" onPress={() => choose(null)}>
                <Trans>All who need you</Trans>
              </Button>
            </div>
          </>
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
