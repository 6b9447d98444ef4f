import { useLingui } from "@lingui/react/macro";
import { type DoseLook, doseWords } from "../../text/doses.ts";
import { shapeOf } from "./day-look.ts";
import { useDayWords } from "./use-day-words.ts";
import type { TodayRow } from "./use-doses.ts";

type Week = TodayRow["week"];

/** Null: no dose is due today. */
export function todayOf(week: Week): DoseLook | null {
  const soFar = week.at(-1)?.soFar ?? "not-due";
  if (soFar === "not-due") return null;
  return soFar === "unknown" ? "due" : soFar;
}

/** The last seven days in shapes, today last. */
export function WeekStrip({ week }: { readonly week: Week }) {
  const { t, i18n } = useLingui();
  const words = useDayWords();
  return (
    <ol className="week-strip" aria-label={t`The last seven days`}>
      {week.map(({ day, soFar }, at) => {
        const today = at === week.length - 1;
        const look = today ? todayOf(week) : soFar === "not-due" ? null : soFar;
        return (
          <li key={day} aria-current={today ? "date" : undefined}>
            <span aria-hidden="true">{words.weekdayLetter(day)}</span>
            <i className={`shape shape-${look === null ? "none" : shapeOf[look]}`} aria-hidden="true" />
            <span className="only-heard">
              {words.weekday(day)}: {look === null ? t`no dose` : i18n._(doseWords[look])}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
