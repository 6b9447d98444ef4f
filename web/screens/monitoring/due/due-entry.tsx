import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { scriptOf } from "../../../text/language.ts";
import { planKindWords } from "../../../text/monitoring.ts";
import { PersonLine } from "../../patients/person-line.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { byUrgency } from "../slot-look.ts";
import type { Due } from "./use-due.ts";

interface DueEntryProps {
  readonly due: Due;
  readonly today: CalendarDay;
  readonly onOpen: () => void;
}

/** One person, and what of them is to be done, by when. */
export function DueEntry({ due: { name, age, sex, village, waits }, today, onOpen }: DueEntryProps) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  return (
    <li className="lab-row monitoring-row">
      <div className="lab-who">
        <button type="button" className="lab-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="quiet">
          <PersonLine age={age} sex={sex} />
          {village !== null && (
            <>
              {" · "}
              <span lang={scriptOf(village)}>{village}</span>
            </>
          )}
        </span>
      </div>
      <ul className="monitoring-waits">
        {waits.toSorted(byUrgency).map(({ kind, from, until }) => {
          const [first, last] = [shown(from), shown(until)];
          const standing = until < today ? "overdue" : from <= today ? "due" : "later";
          return (
            <li key={kind} data-standing={standing}>
              <i className={`shape shape-${standing}`} aria-hidden="true" />
              <b>{i18n._(planKindWords[kind])}</b>
              <small>
                {standing === "overdue" ? (
                  <Trans>overdue since {last}</Trans>
                ) : standing === "due" ? (
                  <Trans>until {last}</Trans>
                ) : (
                  <Trans>from {first} on</Trans>
                )}
              </small>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
