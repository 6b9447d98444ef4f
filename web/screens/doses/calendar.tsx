import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { Button } from "../../ui/button.tsx";
import { type Doses, lookOf } from "./day-look.ts";
import { MonthGrid } from "./month-grid.tsx";
import { monthsOf } from "./months.ts";

interface CalendarProps {
  readonly doses: Doses;
  /** The last day of the course as it was ordered. */
  readonly plannedUntil: CalendarDay;
  readonly onOpen: (day: CalendarDay) => void;
}

/** Of these the newest are seen at once; on paper all of them are. */
const seenAtOnce = 2;

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function Calendar({ doses, plannedUntil, onOpen }: CalendarProps) {
  const { t } = useLingui();
  const { days, startedOn, today, closedOn } = doses;
  const hint = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const [reached, setReached] = useState<string | null>(null);
  const months = monthsOf(startedOn, today);
  const earlier = all ? 0 : Math.max(0, months.length - seenAtOnce);
  const firstSeen = months[earlier]?.first ?? startedOn;
  const byDay = new Map(days.map((day) => [day.day, day]));
  const due = days.filter((day) => lookOf(day) !== null).map(({ day }) => day);
  const tabStop = reached !== null && reached >= firstSeen ? reached : (due.at(-1) ?? null);

  function go(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset["day"] : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const to = addDays(from as CalendarDay, step);
    // A day on which nothing was due is stepped over.
    const next = step > 0 ? due.find((day) => day >= to) : due.findLast((day) => day <= to);
    if (next === undefined || next < firstSeen) return;
    setReached(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <>
      {earlier > 0 && (
        <Button look="bare" onPress={() => setAll(true)}>
          <Trans>Show earlier months</Trans>
        </Button>
      )}
      <span className="only-heard" id={hint}>
        <Trans>Arrow keys go from day to day.</Trans>
      </span>
      <div
        ref={grid}
        className="doses-months"
        role="group"
        aria-label={t`Days of the treatment`}
        aria-describedby={hint}
        onKeyDown={go}
      >
        {months.map((month, at) => (
          <div key={month.first} className={at < earlier ? "doses-earlier" : undefined}>
            <MonthGrid
              month={month}
              days={byDay}
              from={startedOn}
              until={closedOn ?? (plannedUntil > today ? plannedUntil : endless)}
              tabStop={tabStop}
              onOpen={(day) => {
                setReached(day);
                onOpen(day);
              }}
            />
          </div>
        ))}
      </div>
    </>
  );
}

/** A course that needs longer than ordered goes on until it is closed. */
const endless = "9999-12-31" as CalendarDay;
