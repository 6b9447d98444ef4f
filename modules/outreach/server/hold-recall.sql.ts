import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { isWithdrawn } from "./consent.sql.ts";

/** Whoever asks for the same child to be called at, or says what came of it, waits until the turn ends. */
export async function holdRecallsOf(tx: Tx, childId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`recall ${childId}`}, 0))`);
}

interface HeldRecall extends Record<string, unknown> {
  child: string;
  end: string | null;
  isOver: boolean;
  /** Ended so long ago that nothing more is heard of it. */
  isLongOver: boolean;
  hasResult: boolean;
}

/** Results are taken so many days after the hours of a recall are over. */
const heardForMs = 7 * 86_400_000;

export async function holdRecall(tx: Tx, recallId: string, now: number): Promise<HeldRecall | undefined> {
  const { rows: found } = await tx.execute<{ child: string }>(
    sql`select child from outreach.recall where id = ${recallId}`,
  );
  if (!found[0]) return undefined;
  await holdRecallsOf(tx, found[0].child);
  const { rows } = await tx.execute<HeldRecall>(sql`
    select r.child, r."end",
      (r."end" is not null or r.expires_at <= ${new Date(now)} or ${isWithdrawn}) as "isOver",
      r.expires_at < ${new Date(now - heardForMs)} as "isLongOver",
      exists (select from outreach.recall_word w where w.recall = r.id and w.result is not null) as "hasResult"
    from outreach.recall r where r.id = ${recallId}`);
  return rows[0];
}
