import { type SQL, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { listSessions } from "../../sessions/operations.ts";
import { type MonthCount, monthRows } from "../month.ts";
import { readMonth } from "../operations.ts";
import { reachesOf } from "./my-reaches.sql.ts";

interface Days {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

export default handle(readMonth, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const from = CalendarDay.parse(`${input.month}-01`);
  if (from > today) return refuse("month-not-begun");
  const reaches = await reachesOf(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const last = addDays(CalendarDay.parse(`${addDays(from, 31).slice(0, 7)}-01`), -1);
  const days = { from, until: last < today ? last : today };
  const { held, planned, more } = await sessionsIn(turning, { from, until: last }, reaches);
  const counts = await countedIn(tx, reaches, days);
  const rows = monthRows.map((row, at) => {
    const { counts: of } = row;
    const count = of.is === "sessions" ? (of.what === "held" ? held : planned) : (counts[at] ?? 0);
    return { ...row, count };
  });
  return { month: input.month, ...days, rows, more };
});

/** Of each row of the report how many, in its order: children also whose care has ended since. */
async function countedIn(tx: Tx, reaches: readonly string[], days: Days): Promise<number[]> {
  const columns = monthRows.map(({ counts }) => sql`(${countOf(counts, days)})`);
  const { rows } = await tx.execute<{ counts: number[] }>(sql`
    with mine as (select s.* from coverage.standing s where exists (
      select from coverage.listed l where l.organisation = s.organisation and l.child = s.child
        and l.reach = any (${sql.param(reaches)}::uuid[]) and l.within)
      and s.ended is distinct from 'entered-twice')
    select array[${sql.join(columns, sql`, `)}] as counts`);
  return rows[0]?.counts ?? [];
}

function countOf(counts: MonthCount, { from, until }: Days): SQL {
  const within = (day: SQL) => sql`${day} between ${from}::date and ${until}::date`;
  if (counts.is === "sessions") return sql`0`;
  if (counts.is === "full") {
    return sql`select count(*)::int from mine s
      where s.sex = ${counts.sex} and s.full_in_time and ${within(sql`s.full_on`)}`;
  }
  if (counts.is === "aefi") {
    const { what } = counts;
    const which = what === "death" ? sql`a.died` : sql`a."is" = ${what}`;
    return sql`select count(*)::int from mine s, jsonb_to_recordset(s.aefis) as a ("on" date, "is" text, died boolean)
      where ${which} and ${within(sql`a."on"`)}`;
  }
  const { mark, years } = counts;
  const age = sql`(s.given -> ${mark}::text ->> 'years')::int`;
  const ofAge = years === null ? sql`true` : years === 5 ? sql`${age} >= 5` : sql`${age} = ${years}`;
  return sql`select count(*)::int from mine s
    where ${within(sql`(s.given -> ${mark}::text ->> 'on')::date`)} and ${ofAge}`;
}

async function sessionsIn(
  { tx, actor, ask }: Pick<Turning, "tx" | "actor" | "ask">,
  days: Days,
  reaches: readonly string[],
): Promise<{ readonly planned: number; readonly held: number; readonly more: boolean }> {
  const answer = await ask(listSessions, days);
  if (isRefusal(answer)) return { planned: 0, held: 0, more: true };
  const all = reaches.includes(organisationOf(actor));
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from places.published_place where ${all} or ancestry && ${sql.param(reaches)}::uuid[]`);
  const here = new Set(rows.map(({ id }) => id));
  const sessions = answer.sessions.filter(({ facility }) => here.has(facility.placeId));
  return {
    // What was called off was planned as well.
    planned: sessions.length,
    held: sessions.filter(({ state }) => state === "held").length,
    more: answer.more,
  };
}
