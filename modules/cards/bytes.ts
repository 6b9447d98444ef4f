import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";

/* Numbers, days and words as bytes, the most significant byte first. What cannot be read is null; nothing throws. */

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const byte = (number: number) => Uint8Array.of(number);
export const twoBytes = (number: number) => Uint8Array.of(number >> 8, number);
export const fourBytes = (number: number) => Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);

/** In a time that does not tell at which byte they differ. */
export const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.reduce((differ, value, at) => differ | (value ^ (other[at] ?? 256)), 0) === 0;

export const hexOf = (bytes: Uint8Array) => Array.from(bytes, (value) => value.toString(16).padStart(2, "0")).join("");

export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 === 1 || !/^[0-9a-f]*$/i.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

/** Half of a pair of surrogates, which no text has, becomes the sign for "unreadable". */
export function utf8(text: string): Uint8Array {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  const escaped = encodeURIComponent(whole).replace(/%(..)|(.)/g, (_, coded: string | undefined, plain: string) =>
    coded === undefined ? plain.charCodeAt(0).toString(16).padStart(2, "0") : coded,
  );
  return fromHex(escaped) ?? new Uint8Array();
}

export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, (value) => `%${value.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return null;
  }
}

const daysFrom1970To2000 = 10_957;

/** Days since 1 January 2000: two bytes reach to 2179. */
export const dayNumber = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 - daysFrom1970To2000;
export const dayNumbered = (number: number): CalendarDay => addDays("2000-01-01" as CalendarDay, number);

export interface Reader {
  /** @returns null where so many are not left; from then on always */
  readonly take: (length: number) => Uint8Array | null;
  /** A number of so many bytes. */
  readonly number: (length: 1 | 2 | 4) => number | null;
  readonly at: () => number;
}

export function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > bytes.length) at = Number.POSITIVE_INFINITY;
    if (at === Number.POSITIVE_INFINITY) return null;
    at += length;
    return bytes.subarray(at - length, at);
  };
  const number = (length: 1 | 2 | 4) => take(length)?.reduce((sum, value) => sum * 256 + value, 0) ?? null;
  return { take, number, at: () => at };
}
