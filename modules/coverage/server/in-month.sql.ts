import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { ChildId } from "../../children/child.ts";
import type { MonthCount } from "../month.ts";

/*
 * What was given, or happened, within some days: one row of `child, "on", nth` each, from which both the number and its
 * list are read. Children also whose care has ended since. `nth` tells two events of a child on one day apart.
 */

export interface Days {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}
export type ChildCount = Exclude<MonthCount, { readonly is: "sessions" }>;

/** Each child under these reaches once, as the relation `mine` with the columns of `coverage.standing`. */
export const mineOf = (reaches: readonly string[]): SQL => sql`
  mine as (select s.* from coverage.standing s where exists (
    select from coverage.listed l where l.organisation = s.organisation and l.child = s.child
      and l.reach = any (${sql.param(reaches)}::uuid[]) and l.within)
    and s.ended is distinct from 'entered-twice')`;

/** Reads from `mine`. */
export function countedIn(counts: ChildCount, { from, until }: Days): SQL {
  const within = (day: SQL) => sql`${day} between ${from}::date and ${until}::date`;
  if (counts.is === "full") {
    return sql`select s.child, s.full_on as "on", 1 as nth from mine s
      where s.sex = ${counts.sex} and s.full_in_time and ${within(sql`s.full_on`)}`;
  }
  if (counts.is === "aefi") {
    const { what } = counts;
    const which = what === "death" ? sql`a.died` : sql`a."is" = ${what}`;
    return sql`select s.child, a."on", a.nth::int as nth from mine s, rows from (
        jsonb_to_recordset(s.aefis) as ("on" date, "is" text, died boolean)) with ordinality as a ("on", "is", died, nth)
      where ${which} and ${within(sql`a."on"`)}`;
  }
  const { mark, years } = counts;
  const day = sql`(s.given -> ${mark}::text ->> 'on')::date`;
  const age = sql`(s.given -> ${mark}::text ->> 'years')::int`;
  const ofAge = years === null ? sql`true` : years === 5 ? sql`${age} >= 5` : sql`${age} = ${years}`;
  return sql`select s.child, ${day} as "on", 1 as nth from mine s where ${within(day)} and ${ofAge}`;
}

/** How many of each, in their order. */
export async function countsOf(
  tx: Tx,
  reaches: readonly string[],
  wanted: readonly ChildCount[],
  days: Days,
): Promise<number[]> {
  const numbers = wanted.map((counts) => sql`(select count(*)::int from (${countedIn(counts, days)}) c)`);
  const { rows } = await tx.execute<{ counts: number[] }>(sql`
    with ${mineOf(reaches)} select array[${sql.join(numbers, sql`, `)}] as counts`);
  return rows[0]?.counts ?? [];
}

const Cursor = z.tuple([CalendarDay, ChildId, z.int().check(z.minimum(1))]);

interface Found extends Record<string, unknown> {
  readonly on: CalendarDay;
  readonly childId: ChildId;
  readonly nth: number;
}
interface Page {
  readonly found: readonly Found[];
  readonly next: string | null;
}

interface Wanted extends Days {
  readonly reaches: readonly string[];
  readonly counts: ChildCount;
}

/** By day, the first of them first. */
export async function pageOfCounted(
  tx: Tx,
  { reaches, counts, ...days }: Wanted,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page | "page-unknown"> {
  const from = readCursor(Cursor, after);
  if (from === undefined) return "page-unknown";
  const further = from
    ? sql`where (c."on", c.child, c.nth) > (${from[0]}::date, ${from[1]}::uuid, ${from[2]}::int)`
    : sql``;
  const { rows } = await tx.execute<Found>(sql`
    with ${mineOf(reaches)} select c."on"::text as "on", c.child as "childId", c.nth
    from (${countedIn(counts, days)}) c ${further} order by c."on", c.child, c.nth limit ${limit + 1}`);
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, next: rows.length > limit && last ? JSON.stringify([last.on, last.childId, last.nth]) : null };
}
