import { sql } from "drizzle-orm";
import type { Tx } from "./connection.ts";

/*
 * What happened, in an order in which nothing is passed by.
 *
 * Two transactions that overlap may commit in either order, so a reader that remembers the last row
 * it saw passes by a row that was written earlier and committed later. Rows therefore carry the id
 * of the transaction that wrote them, and only those below the oldest transaction still open are
 * shown: all of them have ended, and none will be added among them.
 */

/** Below this every transaction has ended. */
export async function horizonOf(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<{ horizon: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`,
  );
  return rows[0]?.horizon ?? "0";
}

/** Where a reader stands: the transaction, and the last row of it that was seen. */
export interface FeedPlace {
  readonly xid: string;
  readonly id: string;
}

/** Before every row of that transaction. */
export const beginningOf = (xid: string): FeedPlace => ({ xid, id: "00000000-0000-0000-0000-000000000000" });

export interface Happened extends Record<string, unknown> {
  readonly xid: string;
  readonly id: string;
  readonly carries: Readonly<Record<string, unknown>>;
}

/**
 * What happened in this organisation after a place and below a horizon, oldest first.
 *
 * @param horizon of `horizonOf`, asked before: what is read then is never behind what is told
 */
export async function happenedAfter(
  tx: Tx,
  { xid, id }: FeedPlace,
  horizon: string,
  limit: number,
): Promise<readonly Happened[]> {
  const { rows } = await tx.execute<Happened>(sql`
    select e.xid::text as xid, e.id, e.carries from house.event e
    where (e.xid, e.id) > (${xid}::xid8, ${id}::uuid) and e.xid < ${horizon}::xid8
    -- By the number: a bare xid is what is answered, a text, in which 1000 stands before 999.
    order by e.xid, e.id limit ${limit}`);
  return rows;
}
