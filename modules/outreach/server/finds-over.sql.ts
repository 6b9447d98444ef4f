import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { memberLock } from "../../staff/member.ts";

/** Does this member go along the lanes of the facility that cares for the child? @param member, child columns or values */
export const findsFor = (member: SQL, child: SQL): SQL => sql`exists (
  select from staff.published_assignment a, children.published_reach home
  where home.subject = ${child} and home.place is not null and a.member = ${member} and a.role = 'finder'
    and (a.place is null or a.place = any (home.areas)))`;

/** They go on being a finder there until the turn ends. */
export async function findsOverChild(tx: Tx, member: string, childId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${memberLock(member)}, 0))`);
  const { rows } = await tx.execute<{ finds: boolean }>(
    sql`select ${findsFor(sql`${member}::uuid`, sql`${childId}::uuid`)} as finds`,
  );
  return rows[0]?.finds ?? false;
}
