import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

/**
 * Until the turn ends, nobody else adds a fact to this request: two phones cannot both take its specimen, and a
 * rejection cannot cross a result. Taken before the facts are read, and before diagnosis holds the patient.
 */
export async function holdRequest(tx: Tx, requestId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lab request ${requestId}`}, 0))`);
}
