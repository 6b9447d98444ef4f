import { type SQL, sql } from "drizzle-orm";
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

/** Who goes where a lead `l` is; null also where whoever accepted it works there no more: somebody else is to go. */
export const whoGoes: SQL = sql`(
  case when l.result is not null or exists (
    select from staff.published_assignment a, places.published_place there
    where there.id = l.facility and a.member::text = l.accepted_by and a.role in ('worker', 'admin')
      and (a.place is null or a.place = any (there.ancestry))
  ) then l.accepted_by end)`;

/** Whoever accepts or ends the same lead at this moment waits until the turn ends. */
export async function holdLead(tx: Tx, leadId: string): Promise<HeldLead | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lead ${leadId}`}, 0))`);
  const { rows } = await tx.execute<HeldLead>(sql`
    select l.seen_on::text as "seenOn", ${whoGoes} as "acceptedBy", l.expires_on::text as "expiresOn",
      l.ended_on::text as "endedOn", l.result
    from outreach.lead l where l.id = ${leadId}`);
  return rows[0];
}
