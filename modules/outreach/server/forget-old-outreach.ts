import { sql } from "drizzle-orm";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { LeadChanged, RecallChanged } from "../events.ts";
import { calledDays, type LeadId } from "../lead.ts";
import { forgetOldOutreach } from "../operations.ts";
import type { RecallId } from "../recall.ts";
import { isWithdrawn } from "./consent.sql.ts";
import { forgetLead } from "./forget-lead.sql.ts";

/** Whoever reads meanwhile is told by the days themselves that these are over: here goes what was said with them. */
export default handle(forgetOldOutreach, async ({ now, today, tx, vault, emit }) => {
  const { rows: leads } = await tx.execute<{ leadId: LeadId }>(sql`
    update outreach.lead set ended_on = expires_on, "where" = null, rough = null, voice = null, voice_seconds = null
    where ended_on is null and expires_on < ${today}::date returning id as "leadId"`);
  for (const { leadId } of leads) emit(LeadChanged, { leadId });
  const { rows: recalls } = await tx.execute<{ recallId: RecallId }>(sql`
    update outreach.recall r set "end" = case when r.expires_at <= ${new Date(now)} then 'expired' else 'withdrawn' end,
      ended_on = ${today}::date, lane = null, mark = null
    where r."end" is null and (r.expires_at <= ${new Date(now)} or ${isWithdrawn}) returning r.id as "recallId"`);
  for (const { recallId } of recalls) emit(RecallChanged, { recallId });
  // No lead is open for longer than that: report and acceptance see to it.
  const { rows: names } = await tx.execute<{ leadId: LeadId }>(sql`
    select id as "leadId" from outreach.lead
    where forgotten_at is null and seen_on < ${addDays(today, -calledDays)}::date`);
  for (const { leadId } of names) {
    await forgetLead({ tx, vault, now }, leadId);
    emit(LeadChanged, { leadId });
  }
  return { leads: leads.length, recalls: recalls.length, names: names.length };
});
