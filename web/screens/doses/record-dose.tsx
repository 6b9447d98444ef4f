import "./sheet.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isMarkedByHand, type ManualReason } from "../../../modules/adherence/dose.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { manualWords } from "../../text/doses.ts";
import { Button } from "../../ui/button.tsx";
import { useDoseDay } from "../patients/today.ts";
import { type Said, lookAfter, shapeOf } from "./day-look.ts";
import { MissedForm } from "./missed-form.tsx";
import { NotRecorded } from "./not-recorded.tsx";
import { useDayWords } from "./use-day-words.ts";
import { type FactId, type Kept, useRecording } from "./use-recording.ts";

interface RecordDoseProps {
  readonly patientId: PatientId;
  readonly day: CalendarDay;
  /** The day has not ended: it is "today" in words. */
  readonly today: boolean;
  /** The word that was wrong; null: a new one is added. */
  readonly corrects?: FactId | null;
  readonly onKept: (kept: Kept) => void;
}

const taken = { says: "taken", because: null } as const;
const seen: Said = { ...taken, source: "staff", observed: true };
const told: Said = { ...taken, source: "patient", observed: false };
const judged: Said = { ...taken, source: "staff", observed: false };

const waysToKnow = ["counted-tablets", "empty-pack", "family-says", "colleague-saw", "other"] as const;
const whyLate = ["paper-card", "written-later", "other"] as const;

/** What is known of one dose, in four big answers. Three of them are recorded as soon as they are pressed. */
export function RecordDose({ patientId, day, today, corrects = null, onKept }: RecordDoseProps) {
  const { t } = useLingui();
  const [missed, setMissed] = useState(false);
  /** Marked by hand: it waits for its reason. */
  const [byHand, setByHand] = useState<Said | null>(null);
  const asks = missed || byHand !== null;
  const doseDay = useDoseDay();
  const { sending, refused, halfDone, record } = useRecording({ patientId, day, corrects, onKept });
  const long = useDayWords().long(day);
  const answers = useRef<HTMLFieldSetElement>(null);
  // Whatever led here is gone: the focus goes to the first answer.
  useEffect(() => {
    if (!asks) answers.current?.querySelector("button")?.focus();
  }, [asks]);
  const notSent = <NotRecorded refused={refused} halfDone={halfDone} />;
  if (missed) {
    return (
      <MissedForm
        working={sending !== null}
        notice={notSent}
        onBack={() => setMissed(false)}
        onSave={(said) => void record(said)}
      />
    );
  }
  const answer = (said: Said, words: string, beneath?: string) => (
    <Answer
      shape={shapeOf[lookAfter(said)]}
      words={words}
      beneath={beneath}
      working={sending === said}
      blocked={sending !== null}
      onPress={() => (isMarkedByHand({ ...said, day }, doseDay) ? setByHand(said) : void record(said))}
    />
  );
  if (byHand) {
    return (
      <ByHand
        asks={byHand.observed ? whyLate : waysToKnow}
        late={byHand.observed}
        sending={sending?.known ?? null}
        notice={notSent}
        onBack={() => setByHand(null)}
        onKnown={(known) => void record({ ...byHand, known })}
      />
    );
  }
  return (
    <fieldset ref={answers} className="dose-answers">
      <legend>
        {corrects !== null ? (
          <Trans>What is right?</Trans>
        ) : today ? (
          <Trans>Today’s dose</Trans>
        ) : (
          <Trans>The dose of {long}</Trans>
        )}
      </legend>
      {notSent}
      {answer(seen, t`I saw them take it`)}
      {answer(told, t`They told me they took it`)}
      {answer(judged, t`I know it in another way`, t`for example, I counted the tablets`)}
      <Answer
        shape="overdue"
        words={t`Not taken`}
        working={false}
        blocked={sending !== null}
        onPress={() => setMissed(true)}
      />
    </fieldset>
  );
}

interface ByHandProps {
  readonly asks: readonly ManualReason[];
  readonly late: boolean;
  readonly sending: ManualReason | null;
  readonly notice: ReactNode;
  readonly onBack: () => void;
  readonly onKnown: (known: ManualReason) => void;
}

/** Why a dose is marked by hand; recorded as soon as it is pressed. */
function ByHand({ asks, late, sending, notice, onBack, onKnown }: ByHandProps) {
  const { i18n } = useLingui();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useEffect(() => fieldset.current?.querySelector("button")?.focus(), []);
  return (
    <fieldset ref={fieldset} className="dose-answers">
      <legend>{late ? <Trans>Why is it written down only now?</Trans> : <Trans>How do you know?</Trans>}</legend>
      {notice}
      {asks.map((known) => (
        <Answer
          key={known}
          shape={late ? shapeOf.verified : shapeOf.reported}
          words={i18n._(manualWords[known])}
          working={sending === known}
          blocked={sending !== null}
          onPress={() => onKnown(known)}
        />
      ))}
      <Button onPress={onBack}>
        <Trans>Back</Trans>
      </Button>
    </fieldset>
  );
}

interface AnswerProps {
  readonly shape: string;
  readonly words: string;
  readonly beneath?: ReactNode;
  readonly working: boolean;
  readonly blocked: boolean;
  readonly onPress: () => void;
}

function Answer({ shape, words, beneath, working, blocked, onPress }: AnswerProps) {
  return (
    <button
      type="button"
      className="dose-answer"
      aria-busy={working}
      aria-disabled={blocked}
      onClick={blocked ? undefined : onPress}
    >
      <i className={`shape shape-${shape}`} aria-hidden="true" />
      <span>
        {words}
        {beneath && <small>{beneath}</small>}
        {working && (
          <small>
            <Trans>Saving…</Trans>
          </small>
        )}
      </span>
    </button>
  );
}
