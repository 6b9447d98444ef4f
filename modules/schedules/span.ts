import { type CivilDay, civilDay, type DayNumber, dayNumber } from "./day-number.ts";

/*
 * An age or an interval: "6 weeks", "4 months - 4 days", "13 years + 4 weeks".
 *
 * It is added to a day in this order: years and months, then weeks and days. Where the month that is
 * reached has no such day, the first of the next month is meant: 31 August and 6 months is 1 March, and
 * 29 February and a year is 1 March (CDSi Logic Specification, date rules CALCDT-1 to CALCDT-6).
 */
export interface Span {
  /** A year is twelve of them. */
  readonly months: number;
  readonly days: number;
}

export const noTime: Span = { months: 0, days: 0 };

const inDays: Readonly<Record<string, number>> = { day: 1, week: 7 };
const inMonths: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** @throws what it cannot read is an error in the schedule's data, never nought */
export function spanOf(text: string): Span {
  let months = 0;
  let days = 0;
  const parts = text.trim().matchAll(/\s*([+-]?)\s*(\d+)\s*(day|week|month|year)s?\s*/gy);
  let read = 0;
  for (const { 0: part, 1: sign, 2: count, 3: unit = "" } of parts) {
    if (read > 0 && sign === "") break;
    read += part.length;
    const signed = sign === "-" ? -Number(count) : Number(count);
    days += signed * (inDays[unit] ?? 0);
    months += signed * (inMonths[unit] ?? 0);
  }
  if (read === 0 || read < text.trim().length) throw new Error(`Not a span of time: "${text}".`);
  return { months, days };
}

export function addSpan(day: DayNumber, { months, days }: Span): DayNumber {
  return months === 0 ? day + days : addMonths(civilDay(day), months) + days;
}

export function addMonths({ year, month, day }: CivilDay, months: number): DayNumber {
  const counted = year * 12 + month - 1 + months;
  const inYear = Math.floor(counted / 12);
  const inMonth = counted - inYear * 12 + 1;
  const first = dayNumber(inYear, inMonth, 1);
  // Every month has so many days.
  if (day <= 28) return first + day - 1;
  const next = inMonth === 12 ? dayNumber(inYear + 1, 1, 1) : dayNumber(inYear, inMonth + 1, 1);
  return Math.min(first + day - 1, next);
}
