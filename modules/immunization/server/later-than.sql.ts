import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

/**
 * When something is said that takes the place of what was said before: later than that, also within one
 * millisecond or by a clock that went back. Whoever says the same kind of thing of the same one waits until the turn ends.
 *
 * @param newest a scalar: the moment of the newest word, or null
 */
export async function laterThan(tx: Tx, about: string, newest: SQL, now: number): Promise<Date> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${about}, 0))`);
  const { rows } = await tx.execute<{ newest: string | null }>(sql`select (${newest}) as newest`);
  return new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
}
