import { addDays, type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import { type DoseDay, type Evidence, resolveDay } from "./dose-day.ts";

/*
 * A course, day by day: which doses were due by the prescription, and what is known of each.
 * Due doses come from the prescription and never from what was recorded, so that somebody without
 * a single record is in every figure.
 */

export interface Schedule {
  readonly timesPerDay: number;
  /** ISO weekdays, 1 = Monday; absent: every day. */
  readonly weekdays?: readonly number[] | null | undefined;
}

/** How many doses a plain schedule has on a day. */
export const dosesBy =
  ({ timesPerDay, weekdays }: Schedule) =>
  (day: CalendarDay): number =>
    !weekdays || weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7) ? timesPerDay : 0;

/** Milliseconds since 1970, both ends; `to: Infinity` goes on. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Course {
  readonly timeZone: string;
  /** Local time "HH:MM" at which a dose day begins: a dose at ten past midnight belongs to the evening. */
  readonly dayBegins: string;
  readonly start: CalendarDay;
  /** The dose day that has not ended yet. */
  readonly today: CalendarDay;
  /** How many doses are due on a day: by the prescription in force, and none while it is held. */
  readonly dosesOn: (day: CalendarDay) => number;
  /** Days of the whole course on which all was taken: after so many none is due. Absent: it goes on. */
  readonly doses?: number;
  /** `forDay` where it is given speaks before the clock. */
  readonly evidence: readonly (Evidence & { readonly forDay?: CalendarDay | null })[];
  /** Was the patient's channel silent over the whole of a day? */
  readonly silent: (day: CalendarDay) => boolean;
}

/** Doses of closed days: how many of those due. */
export interface Rate {
  readonly num: number;
  readonly den: number;
}

export interface CourseDays {
  readonly days: readonly DoseDay[];
  readonly verified: Rate;
  readonly reported: Rate;
}

/** From the first day to today; none when the course has not begun. */
export function doseDays(course: Course): CourseDays {
  const { timeZone, dayBegins, start, today, dosesOn, evidence, silent } = course;
  const { doses = Number.POSITIVE_INFINITY } = course;
  const dayOf = (at: number) => calendarDay(at, timeZone, dayBegins);
  const byDay = new Map<CalendarDay, Evidence[]>();
  for (const one of evidence) {
    const day = one.forDay ?? dayOf(one.at);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const days: DoseDay[] = [];
  let taken = 0;
  const sums = { verified: 0, reported: 0, den: 0 };
  for (let day = start; day <= today; day = addDays(day, 1)) {
    const open = day === today;
    const due = taken >= doses ? 0 : dosesOn(day);
    if (due === 0) {
      days.push({ day, state: "not-due", open, due, soFar: null });
      continue;
    }
    const soFar = resolveDay(due, byDay.get(day) ?? [], open || silent(day));
    if (soFar.verified + soFar.reported === due) taken += 1;
    days.push({ day, state: open ? "unknown" : soFar.state, open, due, soFar });
    if (open) continue;
    sums.den += due;
    sums.verified += soFar.verified;
    sums.reported += soFar.reported;
  }
  return {
    days,
    verified: { num: sums.verified, den: sums.den },
    reported: { num: sums.reported, den: sums.den },
  };
}

/** The days that lie in one of these stretches of time, the whole of them. */
export function daysWithin(
  stretches: readonly Stretch[],
  timeZone: string,
  dayBegins: string,
): (day: CalendarDay) => boolean {
  const days = joined(stretches).map(({ from, to }) => ({
    // The whole of a day lies in a stretch that begins after a day before it and ends in one after it.
    after: from === -Infinity ? null : calendarDay(from - 1, timeZone, dayBegins),
    before: to === Infinity ? null : calendarDay(to + 1, timeZone, dayBegins),
  }));
  return (day) =>
    days.some(({ after, before }) => (after === null || after < day) && (before === null || day < before));
}

/** Stretches that touch are one: the second begins where the first ends. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && stretch.from <= last.to + 1)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else apart.push(stretch);
  }
  return apart;
}
