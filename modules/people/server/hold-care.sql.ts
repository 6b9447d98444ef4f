import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { memberLock } from "../../staff/member.ts";
import { careLock } from "../patient.ts";

/** Waits for whoever changes who cares for this patient at this moment; from here on nobody else does. */
export async function holdCare(tx: Tx, patientId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${careLock(patientId)}, 0))`);
}

/** Does the member hold the role of a worker? They go on holding it until the turn ends, or it ends by a turn that sees this one. */
export async function isWorker(tx: Tx, memberId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${memberLock(memberId)}, 0))`);
  const { rows } = await tx.execute(
    sql`select from staff.published_assignment where member = ${memberId} and role = 'worker' limit 1`,
  );
  return rows.length > 0;
}
