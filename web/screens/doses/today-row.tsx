import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../text/language.ts";
import { doseWords } from "../../text/doses.ts";
import { shapeOf } from "./day-look.ts";
import type { TodayRow as Row } from "./use-doses.ts";
import { TakesCount } from "./takes.tsx";
import { todayOf, WeekStrip } from "./week-strip.tsx";

interface TodayRowProps {
  readonly row: Row;
  readonly onOpen: () => void;
  readonly onRecord: () => void;
}

export function TodayRow({ row, onOpen, onRecord }: TodayRowProps) {
  const { i18n } = useLingui();
  const { name, village } = row;
  const number = i18n.number(row.dayNumber);
  const doses = i18n.number(row.doses);
  return (
    <li className="today-row">
      <span className="today-letter" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div className="today-who">
        <button type="button" className="today-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="today-beneath">
          {village !== null && <span lang={scriptOf(village)}>{village} · </span>}
          <span className="today-count">
            <Trans>
              day {number} of {doses}
            </Trans>
          </span>
        </span>
      </div>
      <WeekStrip week={row.week} />
      <Status row={row} onRecord={onRecord} />
    </li>
  );
}

/** The button is the status: what is known of today's dose, and the way to record it or to put it right. */
function Status({ row: { name, takes, week }, onRecord }: Pick<TodayRowProps, "row" | "onRecord">) {
  const { i18n } = useLingui();
  const look = todayOf(week);
  if (look === null) {
    return (
      <span className="today-none">
        <Trans>No dose today</Trans>
      </span>
    );
  }
  return (
    <button type="button" className={`today-status today-status-${look}`} onClick={onRecord}>
      <i className={`shape shape-${shapeOf[look]}`} aria-hidden="true" />
      <span>
        <span className="only-heard">{name}: </span>
        {i18n._(doseWords[look])}
        {look === "due" && (
          <small>
            <TakesCount takes={takes} />
          </small>
        )}
      </span>
    </button>
  );
}
