import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

/** Until the turn ends nobody else raises, takes down or answers anything of this patient. */
export async function holdAlerts(tx: Tx, patientId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`alerts ${patientId}`}, 0))`);
}
