import * as z from "zod/mini";
import { addDays, CalendarDay } from "../../foundation/calendar-day.ts";
import { PlaceId } from "../places/place.ts";
import { PhaseCode } from "../treatment/episode.ts";

/*
 * The adherence report (requirement D16). Its unit is the dose day: a day on which the prescription
 * wanted a dose, and which has ended. A day counts once, also with two doses, by the worse of them; a
 * day on which treatment was held, or after the course was complete, wants nothing. Everybody whose
 * treatment ran on a day of the period is in it, also whoever has not a single record.
 *
 *   verified % = verified days / days due      reported % = reported days / days due
 */

export const adherenceGroups = ["total", "facility", "district", "patient", "week", "month"] as const;
export const AdherenceGroup = z.enum(adherenceGroups);
export type AdherenceGroup = z.infer<typeof AdherenceGroup>;

/** A leap year. */
export const longestPeriod = 366;

/** Rows of a printed table: 500 are ten sheets. Who wants more narrows it, or takes the CSV. */
export const mostPrinted = 500;

/** Dose days by what is known of them; the last four add up to `due`. */
export const DoseDays = z.object({
  due: z.int(),
  verified: z.int(),
  reported: z.int(),
  missed: z.int(),
  unknown: z.int(),
});
export type DoseDays = z.infer<typeof DoseDays>;

export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** How many days, both ends among them. */
export const daysIn = ({ from, to }: Span): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;

/** The period cut into weeks from Monday to Sunday or into calendar months; the first and the last may be shorter. */
export function spansOf(period: Span, by: "week" | "month"): readonly Span[] {
  const spans: Span[] = [];
  for (let from = period.from; from <= period.to; ) {
    const end = by === "week" ? addDays(from, 7 - weekdayOf(from)) : addDays(firstOfNextMonth(from), -1);
    const to = end < period.to ? end : period.to;
    spans.push({ from, to });
    from = addDays(to, 1);
  }
  return spans;
}

/** The months that a period touches: the first day of each, and how many weekdays stand before it, from Monday. */
export function monthsOf(period: Span): readonly { readonly from: CalendarDay; readonly before: number }[] {
  return spansOf(period, "month").map(({ from }) => {
    const first = CalendarDay.parse(`${from.slice(0, 8)}01`);
    return { from: first, before: weekdayOf(first) - 1 };
  });
}

/** ISO: 1 = Monday. */
const weekdayOf = (day: CalendarDay) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const firstOfNextMonth = (day: CalendarDay) =>
  CalendarDay.parse(addDays(`${day.slice(0, 8)}28` as CalendarDay, 4).slice(0, 8) + "01");

/**
 * With two decimals, as "98.75"; null: nothing was due. It is "100.00" only when it is all of them and "0.00"
 * only when it is none.
 */
export function percentOf(num: number, den: number): string | null {
  if (den === 0) return null;
  const hundredths = Math.round((num / den) * 10_000);
  const shown = num < den && num > 0 ? Math.min(9_999, Math.max(1, hundredths)) : hundredths;
  return (shown / 100).toFixed(2);
}

/** Days that have ended; both are in it. */
export const adherencePeriod = { from: CalendarDay, to: CalendarDay, placeId: z.optional(PlaceId) };
export const inOrder = z.refine<{ from: CalendarDay; to: CalendarDay }>(
  (period) => period.from <= period.to && daysIn(period) <= longestPeriod,
  { path: ["to"] },
);
/** Of these days only those on which this phase was in force; only treatments with this regimen, whichever version. */
export const ofCourse = {
  phase: z.optional(PhaseCode),
  regimen: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
};

export const AdherenceFigures = z.object({
  /** Whose treatment ran on a day of the period. */
  patients: z.int(),
  /** Of them those of whose due days nobody and nothing spoke. */
  withoutAnyRecord: z.int(),
  ...DoseDays.shape,
});

/** A course as its row keeps it, and the last of its days that counts. */
export interface CourseLetters {
  readonly startsOn: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly letters: string;
  /** As adherence.course has it; null: a dose every day. */
  readonly due: string | null;
}

/** The letter of a day on which no treatment ran. */
export const noTreatment = ".";

/** A letter for each day of the period: v r m x - as in a course, and a dot where no treatment ran. */
export function lettersIn(period: Span, courses: readonly CourseLetters[]): string {
  return Array.from({ length: daysIn(period) }, (_, at) => {
    const day = addDays(period.from, at);
    const course = courses.findLast(({ startsOn, lastDay }) => startsOn <= day && day <= lastDay);
    if (!course) return noTreatment;
    const place = daysIn({ from: course.startsOn, to: day }) - 1;
    const due = course.due === null || course.due.charAt(Math.min(place, course.due.length - 1)) !== "0";
    return due ? (course.letters[place] ?? "-") : "x";
  }).join("");
}
