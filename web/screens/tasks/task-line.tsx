import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { TaskShown } from "../../../modules/tasks/shown.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { cancelledWords, taskKindWords, taskResultWords, urgencyWords } from "../../text/tasks.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { CalledName, ChildLine } from "../children/called.tsx";
import { useShownDay } from "../patients/shown-day.ts";

interface TaskLineProps {
  readonly task: TaskShown;
  readonly today: CalendarDay;
  readonly onOpen: (childId: string) => void;
  /** Null: they may not. */
  readonly onGive: (() => void) | null;
  readonly onCancel: (() => void) | null;
}

export function TaskLine({ task, today, onOpen, onGive, onCancel }: TaskLineProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const shownDay = useShownDay();
  const { child, kind, urgency, dueOn, words, worker, workerGone, assignedBy, ended, state, facility } = task;
  const place = inLanguage(language, facility);
  const late = state === "open" && dueOn < today;
  const [by, day, who, asker] = [
    shownDay(dueOn),
    ended && shownDay(ended.on),
    worker.name ?? "–",
    assignedBy.name ?? "–",
  ];
  return (
    <li className={`task${late ? " task-late" : ""}`}>
      <p className="task-head">
        <b>{i18n._(taskKindWords[kind])}</b>
        {child && (
          <>
            {" · "}
            <button type="button" className="task-name" onClick={() => onOpen(child.childId)}>
              <CalledName called={child.called} />
            </button>
            <span>
              <ChildLine born={child.born} sex={child.sex} order={child.called.order} /> ·{" "}
              <span lang={scriptOf(child.village)}>{child.village}</span>
            </span>
          </>
        )}
      </p>
      {words !== null && <p lang={scriptOf(words)}>{words}</p>}
      <p>
        <i
          className={`shape shape-${late ? "overdue" : urgency === "urgent" ? "attention" : "due"}`}
          aria-hidden="true"
        />{" "}
        {late ? <Trans>Was to be done by {by}</Trans> : <Trans>To be done by {by}</Trans>} ·{" "}
        {i18n._(urgencyWords[urgency])} · <span lang={scriptOf(who)}>{who}</span> ·{" "}
        <span lang={place.lang}>{place.first}</span>
      </p>
      {workerGone && state === "open" && (
        <p>
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Trans>This worker has left or works elsewhere: give it to another one.</Trans>
        </p>
      )}
      {ended && (
        <p>
          <i className={`shape shape-${ended.result === "done" ? "done" : "none"}`} aria-hidden="true" />{" "}
          {ended.result && i18n._(taskResultWords[ended.result])}
          {ended.cancelled && <Trans>Called off: {i18n._(cancelledWords[ended.cancelled])}</Trans>} · {day}
          {ended.words !== null && <span lang={scriptOf(ended.words)}> · {ended.words}</span>}
        </p>
      )}
      <div className="task-foot">
        <span className="quiet">
          <Trans>Asked by {asker}</Trans>
        </span>
        {state === "open" && (
          <span className="task-acts">
            {onGive && (
              <Button onPress={onGive}>
                <Trans>Give to another worker</Trans>
              </Button>
            )}
            {onCancel && (
              <Button onPress={onCancel}>
                <Trans>Call it off</Trans>
              </Button>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
