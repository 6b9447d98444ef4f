import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseDay } from "./dose-day.ts";

/** Doses of days that have ended, by what is known of them: the four add up to `due`. */
export interface Figures {
  /** How many days back; null: the whole treatment. */
  readonly days: number | null;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly due: number;
  readonly verified: number;
  readonly reported: number;
  readonly missed: number;
  readonly unknown: number;
}

/** In days that have ended; the open day is in none of them. */
export const figureWindows = [7, 14, 30, null] as const;

/**
 * What became of the doses that were due, in each window that ends with the last day that has ended: none
 * when no day has. A window of seven days has seven of them, so that whoever took all has all and never more.
 */
export function figuresOf(days: readonly DoseDay[]): readonly Figures[] {
  const ended = days.filter(({ open }) => !open);
  const to = ended.at(-1)?.day;
  if (to === undefined) return [];
  return figureWindows.map((window) => {
    const within = window === null ? ended : ended.filter(({ day }) => day > addDays(to, -window));
    const sums = { due: 0, verified: 0, reported: 0, missed: 0, unknown: 0 };
    for (const { due, soFar } of within) {
      if (soFar === null) continue;
      const left = due - soFar.verified - soFar.reported;
      sums.due += due;
      sums.verified += soFar.verified;
      sums.reported += soFar.reported;
      // Of a day with some doses taken, the state says what is known of the others.
      sums[soFar.state === "unknown" ? "unknown" : "missed"] += left;
    }
    return { days: window, from: within[0]?.day ?? to, to, ...sums };
  });
}
