import { useLingui } from "@lingui/react/macro";
import { timeZone } from "../patients/today.ts";

interface DayWords {
  /** "Tuesday 12 November" */
  readonly long: (day: string) => string;
  /** "November 2026" */
  readonly month: (day: string) => string;
  /** "M" */
  readonly weekdayLetter: (day: string) => string;
  /** "Monday" */
  readonly weekday: (day: string) => string;
  /** "12 Nov, 08:14": an instant, as India's clocks have it. */
  readonly moment: (instant: string) => string;
}

export function useDayWords(): DayWords {
  const { i18n } = useLingui();
  const say = (format: Intl.DateTimeFormatOptions) => (day: string) =>
    i18n.date(new Date(day), { ...format, timeZone });
  const weekday = say({ weekday: "long" });
  const date = say({ day: "numeric", month: "long" });
  return {
    long: (day) => `${weekday(day)} ${date(day)}`,
    month: say({ month: "long", year: "numeric" }),
    weekdayLetter: say({ weekday: "narrow" }),
    weekday,
    moment: say({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}
