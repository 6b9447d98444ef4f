import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import { PhaseCode } from "../../../modules/treatment/episode.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import { daysIn, longestPeriod, type Span } from "../../../modules/reports/adherence-report.ts";

/** How the report is divided on the screen; weeks are its chart. */
export const divisions = ["facility", "district", "patient"] as const;
export type Division = (typeof divisions)[number];

/** Of the days that ended before today; "month" is the one before this, "own" are dates of one's own. */
export const periods = ["7", "14", "30", "90", "month", "own"] as const;
export type Period = (typeof periods)[number];

/** What a report is asked for: the whole of it stands in the address, so that it can be sent to somebody. */
export interface Asked extends Span {
  readonly period: Period;
  readonly placeId: string | null;
  readonly by: Division;
  /** Only of whoever is in this phase, or on this regimen. */
  readonly phase: PhaseCode | null;
  readonly regimen: string | null;
}

/** @param today the dose day that has not ended yet */
export function askedOf(search: URLSearchParams, today: CalendarDay): Asked {
  const period = periods.find((one) => one === search.get("period")) ?? "30";
  const by = divisions.find((one) => one === search.get("by")) ?? "facility";
  const own = ownDays(search.get("from"), search.get("to"), today);
  const span = period === "own" ? (own ?? daysOf("30", today)) : daysOf(period, today);
  const phase = PhaseCode.safeParse(search.get("phase"));
  const regimen = search.get("regimen");
  return {
    ...{ period, by, placeId: search.get("place") || null, ...span },
    phase: phase.success ? phase.data : null,
    regimen: regimens.some(({ code }) => code === regimen) ? regimen : null,
  };
}

/** Dates of one's own; null: they are no period that has ended. */
export function ownDays(from: string | null, to: string | null, today: CalendarDay): Span | null {
  const [first, last] = [CalendarDay.safeParse(from), CalendarDay.safeParse(to)];
  if (!first.success || !last.success) return null;
  const span = { from: first.data, to: last.data };
  return span.from <= span.to && span.to < today && daysIn(span) <= longestPeriod ? span : null;
}

export function daysOf(period: Exclude<Period, "own">, today: CalendarDay): Span {
  if (period !== "month") return { from: addDays(today, -Number(period)), to: addDays(today, -1) };
  const to = addDays(CalendarDay.parse(`${today.slice(0, 8)}01`), -1);
  return { from: CalendarDay.parse(`${to.slice(0, 8)}01`), to };
}

export function addressOf({ period, placeId, by, from, to, phase, regimen }: Asked): string {
  const own = period === "own" ? { from, to } : {};
  const search = new URLSearchParams({ period, by, ...own });
  for (const [name, value] of Object.entries({ place: placeId, phase, regimen })) {
    if (value !== null) search.set(name, value);
  }
  return `/programme/adherence?${search}`;
}
