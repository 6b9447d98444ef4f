import { useLingui } from "@lingui/react/macro";
import { addDays, calendarDay } from "../../../foundation/calendar-day.ts";
import { timeZone, useToday } from "../patients/today.ts";

interface ClipWords {
  /** "today 07:04", "yesterday 21:15", "12 Nov 06:48": as India's clocks have it. */
  readonly filmed: (instant: string) => string;
  /** "0:31" */
  readonly length: (seconds: number) => string;
  /** "268 kB" */
  readonly size: (bytes: number) => string;
}

export function useClipWords(): ClipWords {
  const { t, i18n } = useLingui();
  const today = useToday();
  const clockOf = (instant: string) =>
    i18n.date(new Date(instant), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return {
    filmed(instant) {
      const time = clockOf(instant);
      const day = calendarDay(Date.parse(instant), timeZone);
      if (day === today) return t`today ${time}`;
      if (day === addDays(today, -1)) return t`yesterday ${time}`;
      return `${i18n.date(new Date(instant), { day: "numeric", month: "short", timeZone })} ${time}`;
    },
    length(seconds) {
      const whole = Math.round(seconds);
      return `${i18n.number(Math.floor(whole / 60))}:${i18n.number(whole % 60, { minimumIntegerDigits: 2 })}`;
    },
    size(bytes) {
      const kilobytes = i18n.number(Math.max(1, Math.round(bytes / 1000)));
      return t`${kilobytes} kB`;
    },
  };
}
