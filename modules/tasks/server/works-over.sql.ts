import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { memberLock } from "../../staff/member.ts";

/** Is this a worker over that facility? They go on being it until the turn ends. */
export async function worksOver(tx: Tx, member: string, facility: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${memberLock(member)}, 0))`);
  const { rows } = await tx.execute(sql`
    select from staff.published_assignment a, places.published_place p
    where p.id = ${facility} and a.member = ${member} and a.role = 'worker'
      and (a.place is null or a.place = any (p.ancestry))`);
  return rows.length > 0;
}

/** Whoever gives, closes or calls off the same task at this moment waits. */
export const holdTask = async (tx: Tx, taskId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`task ${taskId}`}, 0))`);
};
