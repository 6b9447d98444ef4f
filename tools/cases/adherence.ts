import * as z from "zod/mini";
import { addDays, calendarDay, CalendarDay } from "../../foundation/calendar-day.ts";
import { type Course, daysWithin, doseDays, dosesBy, type Stretch } from "../../modules/adherence/dose-days.ts";
import { type Judge, readLine } from "./case.ts";

/** An instant says its offset: "2026-03-10T08:00:00+05:30". */
const Instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)) && CalendarDay.safeParse(text.slice(0, 10)).success),
);
const Edge = z.nullish(z.union([Instant, CalendarDay]));

const Line = z.object({
  timeZone: z.string().check(z.refine(isZone)),
  dayBegins: z._default(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), "00:00"),
  start: CalendarDay,
  today: CalendarDay,
  schedule: z.object({
    timesPerDay: z.int().check(z.minimum(1), z.maximum(24)),
    weekdays: z.nullish(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1))),
  }),
  events: z.array(
    z.object({
      at: Instant,
      source: z.enum(["video", "box", "staff", "patient"]),
      verdict: z.nullish(z.enum(["accepted", "rejected", "waiting"])),
      says: z.nullish(z.enum(["taken", "missed"])),
      observed: z.nullish(z.boolean()),
      forDay: z.nullish(CalendarDay),
    }),
  ),
  silences: z._default(z.nullable(z.array(z.object({ from: Edge, to: Edge }))), []),
});

const longest = 100 * 366;

export const adherence: Judge = (line) => {
  const { timeZone, dayBegins, start, today, schedule, events, silences } = readLine(Line, line);
  if ((Date.parse(today) - Date.parse(start)) / 86_400_000 > longest) throw new Error("A course of over 100 years.");
  const evidence = events.map(({ at, source, verdict, says, observed, forDay }) => ({
    at: Date.parse(at),
    source,
    ...(verdict ? { verdict } : {}),
    ...(says ? { says } : {}),
    ...(observed === undefined || observed === null ? {} : { observed }),
    ...(forDay ? { forDay } : {}),
  }));
  const zone = { timeZone, dayBegins };
  const silent = daysWithin(
    (silences ?? []).map((silence) => silenceOf(silence, zone)),
    timeZone,
    dayBegins,
  );
  const { days, verified, reported } = doseDays({
    ...zone,
    start,
    today,
    dosesOn: dosesBy(schedule),
    evidence,
    silent,
  });
  return { days: days.map(({ day, state }) => ({ day, state })), verified, reported };
};

type Written = { readonly from?: string | null | undefined; readonly to?: string | null | undefined };

type Zone = Pick<Course, "timeZone" | "dayBegins">;

/** Open at an end that is not written. */
function silenceOf({ from, to }: Written, zone: Zone): Stretch {
  return {
    from: from ? edge(from, zone, "from") : Number.NEGATIVE_INFINITY,
    to: to ? edge(to, zone, "to") : Number.POSITIVE_INFINITY,
  };
}

/** A silence may be written in days: those of both ends are in it, the whole of them. */
function edge(written: string, zone: Zone, end: "from" | "to"): number {
  const day = CalendarDay.safeParse(written);
  if (!day.success) return Date.parse(written);
  return end === "from" ? beginOf(day.data, zone) : beginOf(addDays(day.data, 1), zone) - 1;
}

/** The first minute of a dose day: by halving, since no clock is offset by more than a day. */
function beginOf(day: CalendarDay, { timeZone, dayBegins }: Zone): number {
  const minute = 60_000;
  let before = Date.parse(`${addDays(day, -2)}T00:00:00Z`) / minute;
  let after = Date.parse(`${addDays(day, 2)}T00:00:00Z`) / minute;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (calendarDay(middle * minute, timeZone, dayBegins) < day) before = middle;
    else after = middle;
  }
  return after * minute;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
