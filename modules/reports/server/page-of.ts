import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { PatientId } from "../../people/patient.ts";
import type { Order, Wanted } from "../lists.ts";
import { isWanted, onlyNamed, placeIn, type Reaches, type Today } from "./listed-as.sql.ts";

/** Where a page ended: the day or the share of doses by which it is ordered, and who. */
export const Cursor = z.tuple([z.union([CalendarDay, z.int()]), PatientId]);
export type Cursor = z.infer<typeof Cursor>;

/** Does a page of this order end so? */
export const isOf = (order: Order, from: Cursor | null) =>
  from === null || (order === "fewest-taken") === (typeof from[0] === "number");

export interface Asked {
  readonly wanted: Wanted;
  readonly reaches: Reaches;
  readonly days: Today;
  /** Only these; null: everybody. */
  readonly among: readonly string[] | null;
}

/** One of a page, and since when they are in what lists are about. */
export interface Found extends Record<string, unknown> {
  patientId: PatientId;
  at: Cursor[0];
  waitsSince: CalendarDay | null;
  testsSince: CalendarDay | null;
  silentSince: CalendarDay | null;
  overdueSince: CalendarDay | null;
}

interface Paged {
  readonly order: Order;
  readonly from: Cursor | null;
  readonly limit: number;
}

/** The next of a list in its order, one page of each reach merged: nobody is under two of them. */
export async function pageOf(tx: Tx, asked: Asked, paged: Paged): Promise<Found[]> {
  const { rows } = await tx.execute<Found>(pageSql(asked, paged));
  return rows;
}

export function pageSql({ wanted, reaches, days, among }: Asked, { order, from, limit }: Paged): SQL {
  const by = placeIn(wanted, order);
  const way = order === "newest" ? sql`desc` : sql`asc`;
  const beyond = order === "newest" ? sql`<` : sql`>`;
  const type = order === "fewest-taken" ? sql`integer` : sql`date`;
  const further = from ? sql`and (${by}, l.patient) ${beyond} (${from[0]}::${type}, ${from[1]}::uuid)` : sql``;
  const inOrder = sql`order by ${by} ${way}, l.patient ${way} limit ${limit}`;
  const condition = sql`${isWanted(wanted, days)} ${further}`;
  const of = (reach: SQL, more: SQL) => sql`
    select l.*, ${by} as at from ${listedUnder(reach, among)} where ${condition} ${more} ${inOrder}`;
  const ways: SQL[] = [];
  if (reaches.areas.length === 1) ways.push(sql`(${of(sql`${reaches.areas[0]}::uuid`, sql``)})`);
  if (reaches.areas.length > 1) {
    ways.push(sql`(select l.* from unnest(${sql.param(reaches.areas)}::uuid[]) as mine (reach)
      cross join lateral (${of(sql`mine.reach`, sql``)}) l)`);
  }
  if (reaches.named !== null) ways.push(sql`(${of(sql`${reaches.named}::uuid`, sql`and ${onlyNamed(reaches)}`)})`);
  const shown = (day: SQL, until: string) => sql`case when ${day} <= ${until}::date then ${day}::text end`;
  return sql`
    select patient as "patientId", to_jsonb(at) as at, waits_since::text as "waitsSince",
      tests_since::text as "testsSince", ${shown(sql`silent_since`, days.doseDay)} as "silentSince",
      ${shown(sql`overdue_since`, days.today)} as "overdueSince"
    from (${ways.length === 0 ? sql`select l.*, ${by} as at from reports.listed l where false` : sql.join(ways, sql` union all `)}) page
    order by page.at ${way}, patient ${way} limit ${limit}`;
}

/** How many there are, by the same conditions. */
export async function countOf(tx: Tx, asked: Asked): Promise<number> {
  const { rows } = await tx.execute<{ total: number }>(sql`select ${countSql(asked)} as total`);
  return rows[0]?.total ?? 0;
}

export function countSql({ wanted, reaches, days, among }: Asked): SQL {
  const { areas, named } = reaches;
  const condition = isWanted(wanted, days);
  const of = (reach: SQL) => sql`select count(*)::int as many from ${listedUnder(reach, among)} where ${condition}`;
  // An array with one element would be as good, but an index is counted faster under a value.
  const inAreas = areas.map((area) => sql`(${of(sql`${area}::uuid`)})`);
  const byName = named === null ? [] : [sql`(${of(sql`${named}::uuid`)} and ${onlyNamed(reaches)})`];
  return sql.join([sql`0`, ...inAreas, ...byName], sql` + `);
}

/** People who were searched for are found by who they are; without that, in the order of a list. */
const listedUnder = (reach: SQL, among: readonly string[] | null): SQL =>
  among === null
    ? sql`(select * from reports.listed l where l.reach = ${reach}) l`
    : sql`(select * from reports.listed l
        where l.reach = ${reach} and l.patient = any (${sql.param(among)}::uuid[]) offset 0) l`;
