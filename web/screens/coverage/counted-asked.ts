import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Mark } from "../../../modules/coverage/marks.ts";
import { MonthName, type MonthCount, monthRows } from "../../../modules/coverage/month.ts";
import { yearsBack } from "./asked.ts";

/* The addresses of the report of the month, of doses given in a period, and of the lists behind their numbers. */

export const periods = ["year", "twelve"] as const;
export type Period = (typeof periods)[number];

/** A financial year begins on 1 April, and is counted so far. */
export function periodDays(period: Period, today: CalendarDay) {
  if (period === "twelve") return { from: addDays(yearsBack(today, 1), 1), until: today };
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "04-01" ? 1 : 0);
  return { from: CalendarDay.parse(`${year}-04-01`), until: today };
}

export interface GivenAsked {
  readonly period: Period;
  readonly placeId: string | null;
}

/** @returns null where coverage of children by their birth is asked for */
export function givenAskedOf(query: string): GivenAsked | null {
  const search = new URLSearchParams(query);
  const given = search.get("given");
  if (given === null) return null;
  return { period: periods.find((one) => one === given) ?? "year", placeId: search.get("place") };
}

const withPlace = (placeId: string | null) => (placeId === null ? {} : { place: placeId });
const addressOf = (path: string, fields: Readonly<Record<string, string>>) => `${path}?${new URLSearchParams(fields)}`;

export const givenAddress = ({ period, placeId }: GivenAsked): string =>
  addressOf("/coverage", { given: period, ...withPlace(placeId) });

export interface MonthAsked {
  readonly month: string;
  readonly placeId: string | null;
}

/** Without a month, or with none that is one: the running month. */
export function monthAskedOf(query: string, today: CalendarDay): MonthAsked {
  const search = new URLSearchParams(query);
  const month = MonthName.safeParse(search.get("month")).data ?? today.slice(0, 7);
  return { month, placeId: search.get("place") };
}

export const monthAddress = ({ month, placeId }: MonthAsked): string =>
  addressOf("/coverage/month", { month, ...withPlace(placeId) });

export type CountedAsked = (
  | ({ readonly of: "month" } & MonthAsked)
  | ({ readonly of: "period"; readonly mark: Mark } & ReturnType<typeof periodDays> & GivenAsked)
) & { readonly line: string; readonly counts: Exclude<MonthCount, { readonly is: "sessions" }> };

export const countedInMonth = ({ month, placeId }: MonthAsked, line: string): string =>
  addressOf("/coverage/counted", { month, line, ...withPlace(placeId) });

export const countedInPeriod = ({ period, placeId }: GivenAsked, mark: string): string =>
  addressOf("/coverage/counted", { given: period, line: `${mark} 0`, ...withPlace(placeId) });

/** @returns null where no row of the report is named that opens a list */
export function countedAskedOf(query: string, today: CalendarDay): CountedAsked | null {
  const line = new URLSearchParams(query).get("line") ?? "";
  const counts = monthRows.find(({ id }) => id === line)?.counts;
  if (counts === undefined || counts.is === "sessions") return null;
  const given = givenAskedOf(query);
  if (given === null) return { of: "month", line, counts, ...monthAskedOf(query, today) };
  if (counts.is !== "doses" || counts.years !== 0) return null;
  return { of: "period", line, mark: counts.mark, counts, ...given, ...periodDays(given.period, today) };
}
