import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Actor, Role } from "../../../foundation/actor.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { listSendings } from "../operations.ts";
import { SendingId } from "../sending.ts";
import { rowsOf, sendingsWhere, sendingsWithPlaces } from "./sending-rows.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), SendingId]);

const may: readonly Role[] = ["doctor", "supervisor"];
/** What came of somebody is shown for so long to whoever sent them: that they arrived, and nothing more. */
const endedDays = 30;

/*
 * Out of a place of mine goes whom such a place cares for, and not whom one of them once sent: with the
 * patient the right to see where they stand goes too. That a transfer was accepted is the one thing that
 * whoever sent them still learns.
 */
export default handle(listSendings, async (turning) => {
  const { input, actor, now, today, tx, refuse } = turning;
  const { which, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const since = new Date(now - endedDays * 86_400_000);
  const sets: Readonly<Record<typeof which, SQL>> = {
    in: sql`s.ended is null and ${liesInMine(actor, sql`t.ancestry`)}`,
    out: sql`s.ended is null and ${liesInMine(actor, sql`f.ancestry`)}`,
    ended: sql`s.ended_at > ${since} and ${liesInMine(actor, sql`f.ancestry`)}`,
  };
  const { rows: counted } = await tx.execute<{ in: number; out: number; ended: number }>(sql`
    select count(*) filter (where ${sets.in})::int as in, count(*) filter (where ${sets.out})::int as out,
      count(*) filter (where ${sets.ended})::int as ended
    from ${sendingsWithPlaces} where s.ended is null or s.ended_at > ${since}`);
  const place = sql`(s.asked_at, s.id)`;
  const begin = from && sql`(to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)`;
  const later = begin === null ? sql`true` : which === "ended" ? sql`${place} < ${begin}` : sql`${place} > ${begin}`;
  const order = which === "ended" ? sql`s.asked_at desc, s.id desc` : sql`s.asked_at, s.id`;
  const rows = await sendingsWhere(tx, sql`${sets[which]} and ${later}`, order, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  turning.about(...shown.map(({ patientId }) => patientId));
  return {
    today,
    counts: counted[0] ?? { in: 0, out: 0, ended: 0 },
    sendings: await rowsOf(turning, shown),
    next: rows.length > limit && last ? JSON.stringify([last.askedMicros, last.sendingId]) : null,
  };
});

/** Does a place, by what it lies in, lie in an area of the actor's? */
function liesInMine(actor: Actor, ancestry: SQL): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => may.includes(role)).map(({ place }) => place);
  return areas.includes(null) ? sql`${ancestry} is not null` : sql`${ancestry} && ${sql.param(areas)}::uuid[]`;
}
