import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

/**
 * Until the turn ends, nobody else adds a fact from which it follows what these people wait for, or
 * which limit is crossed. In one order, so that two who hold many never wait for each other.
 */
export async function holdWatched(tx: Tx, patientIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('monitoring ' || who, 0))
    from (select who from unnest(${sql.param([...patientIds])}::text[]) as who order by who) held`);
}
