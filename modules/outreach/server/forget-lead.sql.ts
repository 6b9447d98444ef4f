import { sql } from "drizzle-orm";
import type { Turning } from "../../../server/module.ts";

/** The key of a lead is destroyed, and with it whatever was sealed under it, also in a copy of the database. */
export async function forgetLead(
  { tx, vault, now }: Pick<Turning, "tx" | "vault" | "now">,
  leadId: string,
): Promise<void> {
  const { rows } = await tx.execute<{ key: string }>(
    sql`update outreach.lead set called = null, forgotten_at = ${new Date(now)} where id = ${leadId} returning key`,
  );
  for (const { key } of rows) await vault.destroy(key, now);
}
