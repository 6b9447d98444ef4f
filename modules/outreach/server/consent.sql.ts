import { type SQL, sql } from "drizzle-orm";

/*
 * Whether a guardian's word lets a finder call. Asked anew at each reading: a phone that was told something an hour ago
 * is told nothing more once it was taken back.
 */

/** Does the newest word about a child agree to outreach, and are they still cared for, and not erased? @param child a column of ids */
export const mayBeCalledAt = (child: SQL): SQL => sql`(
  coalesce((
    select 'outreach' = any (c.also_for) from children.published_consent c
    where c.subject = ${child} order by c.at desc limit 1), false)
  and exists (select from children.published_child k where k.id = ${child})
  and not exists (select from children.published_ending e where e.subject = ${child}))`;

/** Has it been taken back since a recall `r` was given? It stays so, whatever is agreed to later: whoever asks again, asks anew. */
export const isWithdrawn: SQL = sql`(
  not ${mayBeCalledAt(sql`r.child`)} or exists (
    select from children.published_consent c
    where c.subject = r.child and c.at > r.at and not ('outreach' = any (c.also_for))))`;
