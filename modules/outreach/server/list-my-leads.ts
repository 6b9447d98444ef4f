import { sql } from "drizzle-orm";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { listMyLeads } from "../operations.ts";
import { whoGoes } from "./hold-lead.sql.ts";
import { leadCards, leadIsOver, leadsWhere, withinAreas } from "./shown-leads.ts";

const backDays = 7;
/** More than a facility's finders send in the days of a lead. */
const atMost = 200;

export default handle(listMyLeads, async (turning) => {
  const { actor, today } = turning;
  const me = actorName(actor);
  const open = sql`not ${leadIsOver(today)} and coalesce(${whoGoes}, ${me}) = ${me}`;
  const ended = sql`l.result is not null and exists (
    select from outreach.lead_word w where w.lead = l.id and w.result is not null and w.by = ${me}
      and w."on" >= ${addDays(today, -backDays)}::date)`;
  const mine = sql`${withinAreas(actor, ["worker"])} and ((${open}) or (${ended}))`;
  const rows = await leadsWhere(turning, mine, sql`l.ended_on nulls first, l.seen_on, l.id`, atMost);
  return { leads: await leadCards(turning, rows), today };
});
