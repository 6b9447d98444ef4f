import { type DayNumber, dayNumber, longAgo, neverMore } from "./day-number.ts";
import type { AgeBounds, Period } from "./schedule.ts";
import { type Span, spanOf } from "./span.ts";

/* How CDC writes things in the supporting data. "n/a" and nothing at all are the same. */

const isSilent = (text: string | undefined): text is undefined => text === undefined || /^(n\/a)?$/i.test(text.trim());

export const isYes = (text: string | undefined): boolean => /^y(es)?$/i.test(text?.trim() ?? "");

export const spanIn = (text: string | undefined): Span | null => (isSilent(text) ? null : spanOf(text));

export const boundsOf = (from: string | undefined, until: string | undefined): AgeBounds => ({
  from: spanIn(from),
  until: spanIn(until),
});

/** "133; 215; 216". */
export const codes = (text: string | undefined): readonly string[] =>
  isSilent(text) ? [] : text.split(";").map((code) => code.trim());

/** "2025-07-01". */
export function isoDay(text: string): DayNumber {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim()) ?? [];
  if (!year) throw new Error(`Not a day: "${text}".`);
  return dayNumber(Number(year), Number(month), Number(day));
}

/** "01/31/1957": the month first. */
export function usDay(text: string): DayNumber {
  const [, month, day, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim()) ?? [];
  if (!year) throw new Error(`Not a day: "${text}".`);
  return dayNumber(Number(year), Number(month), Number(day));
}

export const dayIn = (text: string | undefined): DayNumber | null => (isSilent(text) ? null : isoDay(text));

/** Null: always. */
export function periodOf(from: string | undefined, through: string | undefined): Period | null {
  if (isSilent(from) && isSilent(through)) return null;
  return { from: dayIn(from) ?? longAgo, through: dayIn(through) ?? neverMore };
}
