import "./due-mark.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { daysLate, type Due } from "./due.ts";
import { useTelling } from "./use-telling.ts";

interface DueMarkProps {
  readonly due: Due;
  readonly today: CalendarDay;
}

/** At the end of a row: by colour, shape and words, whether a child is to be vaccinated. */
export function DueMark({ due, today }: DueMarkProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const { now, stopped, next, givenToday } = due;
  const late = now.filter((one) => daysLate(one, today) > 0);
  if (late.length > 0) {
    const names = late.slice(0, 2).map(({ code }) => doseName(telling, code));
    const more = now.length - names.length;
    return (
      <span className="due-mark due-mark-overdue">
        <i className="shape shape-overdue" aria-hidden="true" />
        <span>
          <b>
            <Plural value={due.daysLate} one="# day late" other="# days late" />
          </b>
          <small>
            {names.join(", ")}
            {more > 0 && ` + ${i18n.number(more)}`}
          </small>
        </span>
      </span>
    );
  }
  if (now.length > 0) {
    return (
      <span className="due-mark due-mark-today">
        <i className="shape shape-due" aria-hidden="true" />
        <span>
          <b>
            <Trans>Today</Trans>
          </b>
          <small>
            <Plural value={now.length} one="# vaccine" other="# vaccines" />
          </small>
        </span>
      </span>
    );
  }
  if (stopped.length > 0) {
    return (
      <span className="due-mark due-mark-overdue">
        <i className="shape shape-attention" aria-hidden="true" />
        <span>
          <b>
            <Trans>Ask the doctor</Trans>
          </b>
          <small>
            <Plural value={stopped.length} one="# vaccine" other="# vaccines" />
          </small>
        </span>
      </span>
    );
  }
  if (givenToday > 0) {
    return (
      <span className="due-mark due-mark-done">
        <i className="shape shape-done" aria-hidden="true" />
        <span>
          <b>
            <Trans>Done</Trans>
          </b>
          <small>
            <Plural value={givenToday} one="# vaccine" other="# vaccines" />
          </small>
        </span>
      </span>
    );
  }
  return (
    <span className="due-mark due-mark-later">
      <i className={`shape shape-${next === null ? "none" : "later"}`} aria-hidden="true" />
      <span>
        {next === null ? (
          <Trans>None to come</Trans>
        ) : (
          i18n.date(new Date(next.on), {
            day: "numeric",
            month: "short",
            ...(next.on.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
            timeZone: "UTC",
          })
        )}
      </span>
    </span>
  );
}
