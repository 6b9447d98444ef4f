import { say, type Language } from "../../../server/text.ts";
import { type DoseDays, percentOf } from "../adherence-report.ts";

/** Words, numbers and days as they stand on paper, in one language; digits are Latin in both. */
export function paperIn(language: Language) {
  const locale = language === "hi" ? "hi-IN-u-nu-latn" : "en-IN";
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: "narrow", timeZone: "UTC" });
  const words = (id: string, params: Readonly<Record<string, string | number>> = {}) => say(id, params, language);
  return {
    language,
    words,
    number: (value: number) => numbers.format(value),
    day: (day: string) => days.format(new Date(day)),
    month: (day: string) => months.format(new Date(day)),
    /** From Monday, in one letter each. */
    weekdays: Array.from({ length: 7 }, (_, at) => weekdays.format(Date.UTC(2024, 0, 1 + at))),
    rates({ verified, reported, due }: Pick<DoseDays, "verified" | "reported" | "due">) {
      const rate = (id: string, count: number) =>
        words(id, { num: numbers.format(count), den: numbers.format(due), percent: percentOf(count, due) ?? "–" });
      return [rate("adherence-print.verified-rate", verified), rate("adherence-print.reported-rate", reported)];
    },
    /** Due, verified, told, missed, unknown, and the two rates. */
    cells: (of: DoseDays) => [
      ...[of.due, of.verified, of.reported, of.missed, of.unknown].map((value) => numbers.format(value)),
      ...[of.verified, of.reported].map((value) => percentOf(value, of.due) ?? "–"),
    ],
  };
}

export const figureColumns = [
  "due",
  "verified",
  "reported",
  "missed",
  "unknown",
  "verified-percent",
  "reported-percent",
] as const;
