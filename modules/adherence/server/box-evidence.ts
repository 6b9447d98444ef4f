import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { heardIn, type Watch } from "../../devices/watch.ts";
import type { NotCounted } from "../../devices/contact.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { daysWithin } from "../dose-days.ts";

export interface BoxOpening {
  readonly day: CalendarDay;
  /** Milliseconds since 1970, by the house's clock. */
  readonly at: number;
  readonly counts: boolean;
  readonly because: NotCounted | null;
}

/** What a patient's pill boxes say of their days. */
export interface BoxEvidence {
  /** In the order of time. */
  readonly openings: readonly BoxOpening[];
  /** Of the whole of the day it is known that the box noted no more than this: it was there and was heard from. */
  readonly heard: (day: CalendarDay) => boolean;
  /** The last day of which that may be so; null: there is none. */
  readonly heardTo: CalendarDay | null;
}

/**
 * Who hands out a box at noon did not watch the morning, and a box that was last heard from at noon may have been
 * opened in the evening: so a day is heard when the whole of it was.
 *
 * @returns null: the patient never had a box
 */
export async function boxEvidence(tx: Tx, patientId: string): Promise<BoxEvidence | null> {
  const { rows: watches } = await tx.execute<Watch & { timeZone: string } & Record<string, unknown>>(sql`
    select o.time_zone as "timeZone", ${epoch("w.from")} as "from", ${epoch("w.until")} as until,
      ${epoch("w.heard_until")} as "heardUntil", w.gaps
    from devices.published_watch w join places.published_organisation o on o.id = w.organisation
    where w.patient = ${patientId}`);
  const [first] = watches;
  if (!first) return null;
  const { timeZone } = first;
  const { rows } = await tx.execute<{ at: number; counts: boolean; because: NotCounted | null }>(sql`
    select ${epoch("o.at")} as at, o.counts, o.because
    from devices.published_opening o where o.patient = ${patientId} order by o.at, o.box, o.number`);
  const heard = heardIn(watches);
  const until = Math.max(...heard.map(({ to }) => to));
  return {
    openings: rows.map((row) => ({ ...row, day: calendarDay(row.at, timeZone, doseDayBegins) })),
    heard: daysWithin(heard, timeZone, doseDayBegins),
    // On the day to which it belongs it was not heard to the end.
    heardTo: heard.length === 0 ? null : addDays(calendarDay(until + 1, timeZone, doseDayBegins), -1),
  };
}

const epoch = (column: string) => {
  const [table, name] = column.split(".");
  return sql.raw(`(extract(epoch from ${table}."${name}") * 1000)::float8`);
};
