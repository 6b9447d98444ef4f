import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { SessionCard } from "../shown.ts";
import { stateOf } from "../session.ts";

type Card = Omit<SessionCard, "workers"> & { readonly workerIds: string[] };

interface Row extends Record<string, unknown>, Omit<Card, "state" | "site"> {
  siteName: string | null;
  siteVillage: string | null;
  siteLandmark: string | null;
  opened: boolean;
}

/**
 * Whoever says something of a session waits for whoever is saying something of it.
 *
 * @returns when it is said: later than all that was said before, also within one millisecond or by a clock that went back
 */
export async function waitFor(tx: Tx, sessionId: string, now: number): Promise<Date> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`session ${sessionId}`}, 0))`);
  const { rows } = await tx.execute<{ newest: string | null }>(sql`
    select greatest((select max(at) from sessions.word where session = ${sessionId}),
      (select max(at) from sessions.change where session = ${sessionId})) as newest`);
  return new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
}

/** How sessions stand now, by day, time and id. @param which a condition on `s`, a row of `sessions.session`, and `p`, its place */
export async function sessionsWhere(tx: Tx, which: SQL, limit = 1): Promise<readonly Card[]> {
  const { rows } = await tx.execute<Row>(sql`
    select s.id as "sessionId", s.plan as "planId", s.day::text as day, s.begins as from, s.ends as to,
      jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
      s.site_name as "siteName", s.site_village as "siteVillage", s.site_landmark as "siteLandmark", s.villages,
      array(select h.member::text from sessions.holder h where h.session = s.id and h.ended_at is null
            order by h.since, h.member) as "workerIds",
      exists (select from sessions.word w where w.session = s.id and w.kind = 'opened') as opened,
      (select w.why from sessions.word w where w.session = s.id and w.kind = 'cancelled') as "cancelledWhy",
      (select jsonb_build_object('wordId', w.id, 'as', w.kind, 'vials', w.vials, 'why', w.why)
       from sessions.word w where w.session = s.id and w.kind in ('held', 'not-held')
         and not exists (select from sessions.word n where n.session = s.id and n.instead_of = w.id)) as ended
    from sessions.session s
      join places.published_place p on p.organisation = s.organisation and p.id = s.facility
    where ${which} order by s.day, s.begins, s.id limit ${limit}`);
  return rows.map(({ siteName, siteVillage, siteLandmark, opened, ...row }) => ({
    ...row,
    site:
      siteName === null || siteVillage === null
        ? null
        : { name: siteName, village: siteVillage, landmark: siteLandmark },
    state: stateOf({ opened, cancelled: row.cancelledWhy !== null, ended: row.ended?.as ?? null }),
  }));
}

export const sessionOfId = async (tx: Tx, sessionId: string): Promise<Card | undefined> =>
  (await sessionsWhere(tx, sql`s.id = ${sessionId}`))[0];
