import type { CalendarDay } from "../../foundation/calendar-day.ts";

/*
 * A day as a whole number: days since 1 January 1970, so that a schedule is computed without a calendar.
 * The numbers are those of the proleptic Gregorian calendar, in which 29 February exists every fourth
 * year, except in centuries, except in every fourth of these.
 *
 * The year is taken to begin in March: the leap day is then its last, and the days before each month
 * follow from one multiplication (months of 31, 30, 31, 30 and 31 days come again every 153).
 */

export type DayNumber = number;

/** Before and after all days that anybody lives through. They stay small: sums with them are still exact. */
export const longAgo: DayNumber = -1_000_000;
export const neverMore: DayNumber = 10_000_000;

/** Days from the March in which the counting year 0 begins to 1 January 1970. */
const offset = 719_468;
const inEra = 146_097;

/** @param month 1 to 12; a day that the month does not have runs on into the next */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const counted = month <= 2 ? year - 1 : year;
  const era = Math.floor(counted / 400);
  const ofEra = counted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * inEra + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - offset;
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilDay(number: DayNumber): CivilDay {
  const shifted = number + offset;
  const era = Math.floor(shifted / inEra);
  const day = shifted - era * inEra;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function numberOf(day: CalendarDay): DayNumber {
  return dayNumber(digits(day, 0) * 100 + digits(day, 2), digits(day, 5), digits(day, 8));
}

/** Two digits of a text, read without making another: a district's histories are hundreds of thousands of days. */
const digits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48;

export function dayOf(number: DayNumber): CalendarDay {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as CalendarDay;
}
