import { CalendarDay } from "../../foundation/calendar-day.ts";
import { type Cell, textOf } from "./cell.ts";

/*
 * A day as a register has it. Day and month stand in India's order; what can be read in two ways is read in none.
 *
 *   12/03/2025  12-3-25  12.03.2025   the day, the month, the year
 *   2025-03-12  2025/3/12             the year first: four digits tell it
 *   12 Mar 2025  12-मार्च-25  March 12, 2025
 *   45728                             as Excel counts days (45728 is 12 March 2025), and what it keeps as a day
 *   12/03  03/2025  2025              no whole day
 *   03/25/2025                        there is no month 25: it was written month first, by another country's order
 *   12032025                          digits without a sign between them are not read
 *
 * A year of two digits is of this century; one that has not come yet is no year.
 */

export const dayFaults = ["no-day", "no-such-day", "month-first", "no-year", "not-come-yet"] as const;
export type DayFault = (typeof dayFaults)[number];
export type DayRead = { readonly day: CalendarDay } | { readonly wrong: DayFault };

const months = new Map(
  [
    "jan january जनवरी जन",
    "feb february फरवरी फ़रवरी फर",
    "mar march मार्च",
    "apr april अप्रैल अप्रेल",
    "may मई",
    "jun june जून",
    "jul july जुलाई",
    "aug august अगस्त अग",
    "sep sept september सितंबर सितम्बर",
    "oct october अक्टूबर अक्तूबर",
    "nov november नवंबर नवम्बर",
    "dec december दिसंबर दिसम्बर",
  ].flatMap((names, at) => names.split(" ").map((name) => [name.normalize("NFKC"), at + 1] as const)),
);

const dayFirst = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]00?:00(?::00(?:\.0+)?)?Z?)?$/;
const named = /^(\d{1,2})(?:st|nd|rd|th)?[./,\s-]*([^\d\s.,/-]+)[./,\s-]*(\d{4}|\d{2})$/;
const namedFirst = /^([^\d\s.,/-]+)[.\s-]*(\d{1,2})(?:st|nd|rd|th)?[,\s-]+(\d{4}|\d{2})$/;

/** From 1 January 2000 to 31 December 2099, as Excel counts. */
const serials = { from: 36_526, to: 73_050 };

export function readDay(cell: Cell, today: CalendarDay): DayRead {
  if (typeof cell === "object" && cell !== null) return notLater(cell.day, today);
  const text = textOf(cell).toLowerCase();
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= serials.from && serial <= serials.to ? notLater(daySerial(serial), today) : { wrong: "no-day" };
  }
  const iso = yearFirst.exec(text);
  if (iso) return built(Number(iso[1]), Number(iso[2]), Number(iso[3]), today);
  const indian = dayFirst.exec(text);
  if (indian) {
    if (Number(indian[2]) > 12 && Number(indian[1]) <= 12) return { wrong: "month-first" };
    return built(year(indian[3] ?? ""), Number(indian[2]), Number(indian[1]), today);
  }
  const words = named.exec(text);
  if (words) return ofMonth(words[2] ?? "", words[1] ?? "", words[3] ?? "", today);
  const english = namedFirst.exec(text);
  if (english) return ofMonth(english[1] ?? "", english[2] ?? "", english[3] ?? "", today);
  if (/^(?:\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{4}|\d{4}|\d{1,2}[\s-][^\d\s]+)$/.test(text)) return { wrong: "no-year" };
  return { wrong: "no-day" };
}

function ofMonth(name: string, day: string, written: string, today: CalendarDay): DayRead {
  const month = months.get(name);
  return month === undefined ? { wrong: "no-day" } : built(year(written), month, Number(day), today);
}

const year = (written: string) => (written.length === 2 ? 2000 + Number(written) : Number(written));

function built(yearOf: number, month: number, day: number, today: CalendarDay): DayRead {
  const two = (count: number) => String(count).padStart(2, "0");
  const read = CalendarDay.safeParse(`${yearOf}-${two(month)}-${two(day)}`);
  if (!read.success || yearOf < 1900) return { wrong: "no-such-day" };
  return notLater(read.data, today);
}

const notLater = (day: CalendarDay, today: CalendarDay): DayRead => (day > today ? { wrong: "not-come-yet" } : { day });

const daySerial = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) as CalendarDay;

export type ColumnDoubt = "month-first" | "turned-by-excel" | null;

/** One that is month first among ten that are day first is a slip of the pen. */
const slips = 10;

/**
 * May the days of this column have been turned round before they came here?
 *
 * - `month-first`: some of them can only be read month first, so each that could be either is doubtful
 * - `turned-by-excel`: an Excel of another country's order made days of all that it could read month first, and left
 *   "25/03/2025" as text: then 3 December may have been 12 March
 */
export function columnDoubt(cells: readonly Cell[]): ColumnDoubt {
  const monthFirst = cells.filter((cell) => orderOf(cell) === "month-first").length;
  const dayBefore = cells.filter((cell) => orderOf(cell) === "day-first").length;
  if (monthFirst * slips > dayBefore) return "month-first";
  const kept = cells.filter((cell) => typeof cell === "object" && cell !== null);
  return dayBefore > 0 && kept.length > 0 && kept.every((cell) => Number(cell.day.slice(8)) <= 12)
    ? "turned-by-excel"
    : null;
}

/** Could the cell mean two days, by the order in which day and month are read? */
export function isDoubtful(cell: Cell, doubt: ColumnDoubt): boolean {
  if (doubt === null) return false;
  if (doubt === "turned-by-excel")
    return typeof cell === "object" && cell !== null && cell.day.slice(5, 7) !== cell.day.slice(8);
  return orderOf(cell) === "either";
}

/** What the two numbers themselves say of their order; null where they are one day, or none. */
function orderOf(cell: Cell): "either" | "day-first" | "month-first" | null {
  const found = typeof cell === "string" ? dayFirst.exec(textOf(cell)) : null;
  if (!found) return null;
  const [one, other] = [Number(found[1]), Number(found[2])];
  if (one > 12) return other <= 12 ? "day-first" : null;
  if (other > 12) return "month-first";
  return one === other ? null : "either";
}
