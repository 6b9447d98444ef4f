import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

/**
 * Until the turn ends, nobody else adds a fact on which this patient's gate hangs. Whoever only
 * looks whether it is open waits for a writer and for no other reader.
 */
export async function holdPatient(tx: Tx, patientId: string, to: "write" | "look"): Promise<void> {
  const lock = sql.raw(to === "write" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared");
  await tx.execute(sql`select ${lock}(hashtextextended(${`gate ${patientId}`}, 0))`);
}
