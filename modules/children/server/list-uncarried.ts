import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { ChildId } from "../child.ts";
import { listUncarried } from "../operations.ts";
import { hasEnded } from "./endings.sql.ts";
import { rowsOf } from "./rows-of.ts";
import { whichIMaySee } from "./which-i-may-see.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), ChildId]);

export default handle(listUncarried, async (turning) => {
  const { input, actor, tx, dayOf, refuse, about, ask } = turning;
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  // Somebody named who holds the role no more is nobody.
  const uncarried = sql`
    select c.id, case when w.member is null then 'nobody' else 'full' end as because,
      coalesce(w.since, (select max(o.ended_at) from children.carried o where o.child = c.id), c.registered_at) as since
    from children.published_child c
      left join children.carried w on w.child = c.id and w.ended_at is null and exists (
        select from staff.published_assignment a where a.member = w.member and a.role = 'worker')
    where w.slot is null and not ${hasEnded(sql`c.id`)} and ${whichIMaySee(actor, ["admin", "supervisor"], sql`c.id`)}`;
  const later = from ? sql`(since, id) > (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)` : sql`true`;
  const { rows } = await tx.execute<Row>(sql`
    with uncarried as materialized (${uncarried})
    select id, because, since, (extract(epoch from since) * 1000000)::bigint::text as micros,
      (select count(*)::int from uncarried) as total
    from uncarried where ${later} order by since, id limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const kept = new Map(shown.map((row) => [row.id, row] as const));
  about(...kept.keys());
  const children = await rowsOf(turning, [...kept.keys()], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const last = shown.at(-1);
  return {
    children: children.flatMap((row) => {
      const of = kept.get(row.childId);
      return of ? [{ ...row, since: dayOf(new Date(of.since)), because: of.because }] : [];
    }),
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last ? JSON.stringify([last.micros, last.id]) : null,
  };
});

interface Row extends Record<string, unknown> {
  id: string;
  because: "full" | "nobody";
  since: string;
  micros: string;
  total: number;
}
