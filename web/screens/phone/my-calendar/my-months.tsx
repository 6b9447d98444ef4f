import "./my-months.css";
import { useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { addDays, type CalendarDay } from "../../../../foundation/calendar-day.ts";
import { type Month, monthsOf } from "../../doses/months.ts";
import { dayShapes, dayWords } from "../day-words.ts";
import type { DayLook } from "../my-days.ts";
import { Drawing } from "../parts/drawing.tsx";
import type { MyDoses } from "../phone-at-hand.ts";

const aMonday = "2026-01-05" as CalendarDay;
const week = Array.from({ length: 7 }, (_, at) => addDays(aMonday, at));
const inLegend: readonly DayLook[] = ["seen", "awaiting", "told", "missed", "unknown", "due"];

/** One month at a time, the newest first, and what each shape means. */
export function MyMonths({ doses: { startedOn, today, days, unwellOn = [] } }: { readonly doses: MyDoses }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const months = monthsOf(startedOn, today);
  const [back, setBack] = useState(0);
  const at = Math.max(0, months.length - 1 - back);
  const month = months[at];
  if (month === undefined) return null;
  const unwell = new Set<string>(unwellOn);
  const looks = new Map(days.map(({ day, look }) => [day as string, look]));
  const name = i18n.date(new Date(month.first), { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <section className="my-month" aria-labelledby={id}>
      <div className="my-month-head">
        <Step label={t`Earlier month`} drawing="back" possible={at > 0} onPress={() => setBack(back + 1)} />
        <h2 id={id} aria-live="polite">
          {name}
        </h2>
        <Step label={t`Later month`} drawing="on" possible={back > 0} onPress={() => setBack(back - 1)} />
      </div>
      <Grid month={month} looks={looks} unwell={unwell} today={today} labelledBy={id} />
      <ul className="my-legend" aria-label={t`What the signs mean`}>
        {inLegend.map((look) => (
          <li key={look}>
            <i className={`shape shape-${dayShapes[look]}`} aria-hidden="true" /> {i18n._(dayWords[look])}
          </li>
        ))}
        {unwell.size > 0 && (
          <li>
            <Drawing name="unwell" size={20} /> {t`I was not well`}
          </li>
        )}
      </ul>
    </section>
  );
}

interface StepProps {
  readonly label: string;
  readonly drawing: "back" | "on";
  readonly possible: boolean;
  readonly onPress: () => void;
}

function Step({ label, drawing, possible, onPress }: StepProps) {
  return (
    <button
      type="button"
      className="phone-round"
      aria-label={label}
      aria-disabled={!possible}
      onClick={() => {
        if (possible) onPress();
      }}
    >
      <Drawing name={drawing} size={28} />
    </button>
  );
}

interface GridProps {
  readonly month: Month;
  readonly looks: ReadonlyMap<string, DayLook>;
  readonly unwell: ReadonlySet<string>;
  readonly today: CalendarDay;
  readonly labelledBy: string;
}

function Grid({ month: { weeks }, looks, unwell, today, labelledBy }: GridProps) {
  const { i18n } = useLingui();
  const weekday = (day: CalendarDay, how: "short" | "long") =>
    i18n.date(new Date(day), { weekday: how, timeZone: "UTC" });
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{weekday(day, "short")}</span>
              <span className="only-heard">{weekday(day, "long")}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days, row) => (
          <tr key={days.find((day) => day !== null) ?? row}>
            {days.map((day, column) => (
              <td key={day ?? column} aria-current={day === today ? "date" : undefined}>
                {day !== null && <Day day={day} look={looks.get(day) ?? null} unwell={unwell.has(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  readonly look: DayLook | null;
  /** They said that something troubled them. */
  readonly unwell: boolean;
}

function Day({ day, look, unwell }: DayProps) {
  const { t, i18n } = useLingui();
  return (
    <>
      <span>
        {i18n.number(Number(day.slice(8)))}
        {unwell && (
          <>
            <Drawing name="unwell" size={18} />
            <span className="only-heard"> {t`I was not well`}</span>
          </>
        )}
      </span>
      {look !== null && look !== "none" && (
        <>
          <i className={`shape shape-${dayShapes[look]}`} aria-hidden="true" />
          <span className="only-heard">{i18n._(dayWords[look])}</span>
        </>
      )}
    </>
  );
}
