import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { memberLock } from "../../staff/member.ts";
import { atMostCarried, caseloadLock } from "../caseload.ts";

interface Carrying {
  readonly id: string;
  readonly childId: string;
  readonly memberId: string;
  readonly now: number;
  readonly actor: Actor;
}

/**
 * Gives a child the first free place of a worker's.
 *
 * @returns false where there is none; nothing is written then
 */
export async function carry(tx: Tx, { id, childId, memberId, now, actor }: Carrying): Promise<boolean> {
  // One after the other, so that nobody is told "full" while a place is free. That no two take one place is held by an index.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${caseloadLock(memberId)}, 0))`);
  const { rows } = await tx.execute(sql`
    insert into children.carried (organisation, id, child, member, slot, since, given_by)
    select ${organisationOf(actor)}::uuid, ${id}::uuid, ${childId}::uuid, ${memberId}::uuid, slot,
      ${new Date(now)}::timestamptz, ${actorName(actor)}
    from generate_series(1, ${atMostCarried}::int) slot
    where not exists (
      select from children.carried c where c.member = ${memberId} and c.slot = slot.slot and c.ended_at is null)
    order by slot limit 1
    returning id`);
  return rows.length > 0;
}

/** In the worker's list and on none of their places: somebody over the facility decides who carries the child. */
export async function letWait(tx: Tx, { id, childId, memberId, now, actor }: Carrying): Promise<void> {
  await tx.execute(sql`
    insert into children.carried (organisation, id, child, member, slot, since, given_by)
    values (${organisationOf(actor)}, ${id}, ${childId}, ${memberId}, null, ${new Date(now)}, ${actorName(actor)})`);
}

/**
 * Is the member a worker, and over this place? They go on being it until the turn ends, or it ends by a turn that
 * sees this one.
 *
 * @param ancestry the place, with all that it lies in
 */
export async function worksOver(
  tx: Tx,
  memberId: string,
  ancestry: readonly string[],
): Promise<"here" | "elsewhere" | "no-worker"> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${memberLock(memberId)}, 0))`);
  const { rows } = await tx.execute<{ here: boolean }>(sql`
    select bool_or(place is null or place = any (${sql.param(ancestry)}::uuid[])) as here
    from staff.published_assignment where member = ${memberId} and role = 'worker' having count(*) > 0`);
  const [row] = rows;
  if (!row) return "no-worker";
  return row.here ? "here" : "elsewhere";
}
