import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { childLock } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { LeadChanged } from "../events.ts";
import { closeLead } from "../operations.ts";
import { forgetLead } from "./forget-lead.sql.ts";
import { holdLead } from "./hold-lead.sql.ts";
import { childReach } from "./shown-leads.ts";
import { leadWord } from "./tables.ts";

/** What was done goes before what was planned: a result that comes after the lead expired is kept, and is what is shown. */
export default handle(closeLead, async ({ input, actor, now, today, tx, vault, ask, refuse, emit, about }) => {
  const { leadId, wordId, result, childId, on } = input;
  if (on > today) return refuse("day-not-begun");
  if (childId !== null) {
    about(childId);
    // Whoever takes an import back meanwhile waits, and finds that the child was touched.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${childLock(childId)}, 0))`);
    const { rows } = await tx.execute<{ seen: boolean }>(
      sql`select ${withinReach(sql`children.published_reach`, actor, childReach, sql`${childId}::uuid`)} as seen`,
    );
    if (!rows[0]?.seen) return refuse("no-such-child");
    const found = await ask(readChildRows, { childIds: [childId] });
    if (isRefusal(found) || found.children.length === 0) return refuse("no-such-child");
  }
  const held = await holdLead(tx, leadId);
  if (!held || held.result !== null) return refuse("lead-over");
  const by = actorName(actor);
  const kept = await tx
    .insert(leadWord)
    .values({
      ...{ organisation: organisationOf(actor), id: wordId, lead: leadId, result, on },
      ...{ at: new Date(now), by },
    })
    .onConflictDoNothing()
    .returning({ id: leadWord.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`
    update outreach.lead set result = ${result}, ended_on = ${on}::date, child = ${childId}::uuid,
      accepted_by = ${held.acceptedBy ?? by}, "where" = null, rough = null, voice = null, voice_seconds = null
    where id = ${leadId}`);
  // What a family that refused said is kept by nobody.
  if (result === "refused") await forgetLead({ tx, vault, now }, leadId);
  emit(LeadChanged, { leadId });
  return { wordId };
});
