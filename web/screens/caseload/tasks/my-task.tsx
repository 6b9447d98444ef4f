import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { TaskCard } from "../../../../modules/tasks/shown.ts";
import { scriptOf } from "../../../text/language.ts";
import { cancelledWords, taskKindWords, taskResultWords, urgencyWords } from "../../../text/tasks.ts";
import { Button } from "../../../ui/button.tsx";
import { ChildRowLine } from "../../children/child-row.tsx";
import { CalledName } from "../../children/called.tsx";
import { useLongDay } from "../today/session-words.ts";

interface MyTaskProps {
  /** `away` in metres; null: not known. */
  readonly task: TaskCard & { readonly away: number | null };
  readonly today: CalendarDay;
  /** Null: the child is not on this phone. */
  readonly onOpenChild: ((childId: string) => void) | null;
  /** Null: it has ended. */
  readonly onClose: (() => void) | null;
}

export function MyTask({ task, today, onOpenChild, onClose }: MyTaskProps) {
  const { i18n } = useLingui();
  const longDay = useLongDay();
  const shownDistance = useShownDistance();
  const { kind, urgency, dueOn, words, child, state, ended, away } = task;
  const late = state === "open" && dueOn < today;
  const look = late ? "overdue" : urgency === "urgent" ? "attention" : "due";
  const day = longDay(dueOn);
  return (
    <li className={`my-task${late ? " my-task-late" : ""}`}>
      <p className="my-task-head">
        <b>{i18n._(taskKindWords[kind])}</b>
        {away !== null && <span className="my-task-away">{shownDistance(away)}</span>}
      </p>
      {child && onOpenChild && <ChildRowLine row={child} onOpen={() => onOpenChild(child.childId)} />}
      {child && !onOpenChild && (
        <p>
          <CalledName called={child.called} />
          {" · "}
          <span lang={scriptOf(child.village)}>{child.village}</span>
        </p>
      )}
      {words !== null && <p lang={scriptOf(words)}>{words}</p>}
      {state === "open" && (
        <p>
          <i className={`shape shape-${look}`} aria-hidden="true" />{" "}
          {late ? (
            <b>
              <Plural
                value={(Date.parse(today) - Date.parse(dueOn)) / 86_400_000}
                one="# day late"
                other="# days late"
              />
            </b>
          ) : dueOn === today ? (
            <Trans>Today</Trans>
          ) : (
            <Trans>By {day}</Trans>
          )}
          {" · "}
          {i18n._(urgencyWords[urgency])}
        </p>
      )}
      {ended && (
        <p>
          <i className={`shape shape-${ended.result === "done" ? "done" : "none"}`} aria-hidden="true" />{" "}
          {ended.result && i18n._(taskResultWords[ended.result])}
          {ended.cancelled && <Trans>Called off: {i18n._(cancelledWords[ended.cancelled])}</Trans>}
          {ended.words !== null && <span lang={scriptOf(ended.words)}> · {ended.words}</span>}
        </p>
      )}
      {onClose && (
        <Button icon="tick" wide onPress={onClose}>
          <Trans>What came of it?</Trans>
        </Button>
      )}
    </li>
  );
}

/** "about 300 m", "1.2 km": a phone and a marked home are each a few houses off. */
function useShownDistance(): (metres: number) => string {
  const { t, i18n } = useLingui();
  return (metres) => {
    const coarse = Math.max(50, Math.round(metres / 50) * 50);
    const near = i18n.number(coarse);
    const far = i18n.number(metres / 1000, { maximumFractionDigits: 1 });
    return coarse < 1000 ? t`${near} m` : t`${far} km`;
  };
}
