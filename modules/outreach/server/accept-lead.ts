import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { LeadChanged } from "../events.ts";
import { calledDays, leadDays } from "../lead.ts";
import { acceptLead } from "../operations.ts";
import { holdLead } from "./hold-lead.sql.ts";
import { leadWord } from "./tables.ts";

export default handle(acceptLead, async ({ input, actor, now, today, tx, refuse, emit }) => {
  const { leadId, wordId } = input;
  const by = actorName(actor);
  const held = await holdLead(tx, leadId);
  if (!held || held.endedOn !== null || held.expiresOn < today) return refuse("lead-over");
  if (held.acceptedBy === by) return { wordId };
  if (held.acceptedBy !== null) return refuse("accepted-already");
  const kept = await tx
    .insert(leadWord)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, lead: leadId, result: null, on: today },
      ...{ at: new Date(now), by },
    })
    .onConflictDoNothing()
    .returning({ id: leadWord.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`
    update outreach.lead set accepted_by = ${by},
      expires_on = least(${addDays(today, leadDays)}::date, ${addDays(held.seenOn, calledDays)}::date)
    where id = ${leadId}`);
  emit(LeadChanged, { leadId });
  return { wordId };
});
