import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { LeadResult } from "../lead.ts";

interface HeldLead extends Record<string, unknown> {
  seenOn: CalendarDay;
  acceptedBy: string | null;
  expiresOn: CalendarDay;
  endedOn: CalendarDay | null;
  result: LeadResult | null;
}

/** Whoever accepts or ends the same lead at this moment waits until the turn ends. */
export async function holdLead(tx: Tx, leadId: string): Promise<HeldLead | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lead ${leadId}`}, 0))`);
  const { rows } = await tx.execute<HeldLead>(sql`
    select seen_on::text as "seenOn", accepted_by as "acceptedBy", expires_on::text as "expiresOn",
      ended_on::text as "endedOn", result
    from outreach.lead where id = ${leadId}`);
  return rows[0];
}
