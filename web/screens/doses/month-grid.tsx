import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { DayCell } from "./day-cell.tsx";
import type { DayOfCourse } from "./day-look.ts";
import type { Month } from "./months.ts";
import { useDayWords } from "./use-day-words.ts";

interface MonthGridProps {
  readonly month: Month;
  readonly days: ReadonlyMap<string, DayOfCourse>;
  readonly from: CalendarDay;
  /** The last day that is planned in the month that runs. */
  readonly until: CalendarDay;
  readonly tabStop: string | null;
  readonly onOpen: (day: CalendarDay) => void;
}

const aMonday = "2026-01-05" as CalendarDay;
const week = Array.from({ length: 7 }, (_, at) => addDays(aMonday, at));

/** A table, so that a reader hears the weekday; each day in it is a button. */
export function MonthGrid({ month: { first, weeks }, days, from, until, tabStop, onOpen }: MonthGridProps) {
  const id = useId();
  const words = useDayWords();
  const inCourse = (day: CalendarDay | null) => day !== null && (days.has(day) || (day >= from && day <= until));
  const shown = weeks.filter((days_) => days_.some(inCourse));
  return (
    <section className="doses-month" aria-labelledby={id}>
      <h3 id={id}>{words.month(first)}</h3>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {week.map((day) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{words.weekdayLetter(day)}</span>
                <span className="only-heard">{words.weekday(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((days_, row) => (
            <tr key={days_.find((day) => day !== null) ?? row}>
              {days_.map((day, column) => (
                <td key={day ?? column}>
                  {day !== null && (
                    <OneDay
                      day={day}
                      known={days.get(day)}
                      planned={inCourse(day)}
                      tabStop={day === tabStop}
                      onOpen={onOpen}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface OneDayProps {
  readonly day: CalendarDay;
  readonly known: DayOfCourse | undefined;
  readonly planned: boolean;
  readonly tabStop: boolean;
  readonly onOpen: (day: CalendarDay) => void;
}

function OneDay({ day, known, planned, tabStop, onOpen }: OneDayProps) {
  const { i18n } = useLingui();
  if (known) return <DayCell day={known} tabStop={tabStop} onOpen={() => onOpen(day)} />;
  const number = i18n.number(Number(day.slice(8)));
  return <span className={`dose-day dose-day-${planned ? "planned" : "outside"}`}>{number}</span>;
}
