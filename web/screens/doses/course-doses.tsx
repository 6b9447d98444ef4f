import "./print-card.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { recordDose } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import type { Treatment } from "../treatment/use-treatments.ts";
import { Calendar } from "./calendar.tsx";
import { DayDialog } from "./day-dialog.tsx";
import { type Doses, lookOf } from "./day-look.ts";
import { Figures } from "./figures.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { KeptNotice } from "./kept-notice.tsx";
import { Legend } from "./legend.tsx";
import { printOne } from "../print-one.ts";
import { useDayWords } from "./use-day-words.ts";
import { useDoses } from "./use-doses.ts";
import type { Kept } from "./use-recording.ts";

/** Of a treatment what its calendar needs. */
type Course = Pick<Treatment, "episodeId" | "startedOn" | "doses">;

interface CourseDosesProps {
  readonly patientId: PatientId;
  readonly treatment: Course;
  readonly choice: ReactNode;
}

/** One treatment, day by day. */
export function CourseDoses({ patientId, treatment, choice }: CourseDosesProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const read = useDoses(patientId, treatment.episodeId);
  const words = useDayWords();
  const [opened, setOpened] = useState<CalendarDay | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const gone = useCallback(() => setKept(null), []);
  const panel = useRef<HTMLDivElement>(null);
  // The button that led to today's dose goes once it is known: the focus stays with the day.
  useEffect(() => {
    if (kept) panel.current?.querySelector<HTMLElement>(`[data-day="${kept.day}"]`)?.focus({ preventScroll: true });
  }, [kept]);
  const doses = read.data;
  // Also of a treatment that is closed: what was seen before its end may be said after it.
  const mayRecord = recordDose.allow.some((rule) => rule.couldPass(actor));
  const day = doses?.days.find((one) => one.day === opened);
  const today = doses?.days.at(-1);
  return (
    <div ref={panel} className="doses">
      <Panel
        title={t`Doses, day by day`}
        act={
          mayRecord &&
          today?.open &&
          lookOf(today) === "due" && (
            <Button look="main" icon="plus" onPress={() => setOpened(today.day)}>
              <Trans>Record today’s dose</Trans>
            </Button>
          )
        }
      >
        {choice}
        {doses === undefined ? (
          <Unread
            waiting={read.isPending ? t`The doses are loading` : null}
            error={read.error}
            working={read.isFetching}
            onAgain={() => void read.refetch()}
          />
        ) : (
          <>
            <Stale error={read.error} />
            <Figures verified={doses.verified} reported={doses.reported} />
            {doses.figures.length > 0 && <FiguresTable figures={doses.figures} />}
            <Calendar doses={doses} plannedUntil={plannedUntil(treatment)} onOpen={setOpened} />
            <Legend />
            <Foot rules={doses.rules} />
          </>
        )}
      </Panel>
      {day && (
        <DayDialog
          patientId={patientId}
          day={day}
          mayRecord={mayRecord}
          onKept={(done) => {
            setOpened(null);
            setKept(done);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      <KeptNotice kept={kept} subject={kept ? words.long(kept.day) : ""} onGone={gone} />
    </div>
  );
}

const plannedUntil = ({ startedOn, doses }: Course) => addDays(startedOn, doses - 1);

function Stale({ error }: { readonly error: Error | null }) {
  if (error === null || refusalOf(error).code !== "no-network") return null;
  return (
    <Notice look="offline">
      <Trans>No network. This is how it was when it was last loaded.</Trans>
    </Notice>
  );
}

function Foot({ rules }: Pick<Doses, "rules">) {
  return (
    <footer className="doses-foot">
      <span>
        <Trans>Rule {rules}</Trans>
      </span>
      <Button look="bare" onPress={() => printOne("doses")}>
        <Trans>Print as a card</Trans>
      </Button>
    </footer>
  );
}
