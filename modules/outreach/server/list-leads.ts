import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { LeadId } from "../lead.ts";
import { listLeads } from "../operations.ts";
import { whoGoes } from "./hold-lead.sql.ts";
import { leadCards, leadIsOver, leadsWhere, namesFor, withinAreas } from "./shown-leads.ts";

/** Where a page ended: the day by which it goes, and the lead. */
const Cursor = z.tuple([CalendarDay, LeadId]);

export default handle(listLeads, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const { which, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const mine = withinAreas(actor, ["admin", "supervisor"]);
  const isOpen = which === "open";
  const state = isOpen ? sql`not ${leadIsOver(today)}` : leadIsOver(today);
  const endedOn = sql`coalesce(l.ended_on, l.expires_on)`;
  const later = !from
    ? sql`true`
    : isOpen
      ? sql`(l.seen_on, l.id) > (${from[0]}::date, ${from[1]}::uuid)`
      : sql`(${endedOn}, l.id) < (${from[0]}::date, ${from[1]}::uuid)`;
  const order = isOpen ? sql`l.seen_on, l.id` : sql`${endedOn} desc, l.id desc`;
  const rows = await leadsWhere(turning, sql`${mine} and ${state} and ${later}`, order, limit + 1);
  const { rows: counted } = await tx.execute<{ sent: number; accepted: number }>(sql`
    select (count(*) filter (where ${whoGoes} is null))::int as sent,
      (count(*) filter (where ${whoGoes} is not null))::int as accepted
    from outreach.lead l join places.published_place p on p.organisation = l.organisation and p.id = l.facility
    where ${mine} and not ${leadIsOver(today)}`);
  const shown = rows.slice(0, limit);
  const cards = await leadCards(turning, shown);
  const by = await namesFor(
    turning,
    shown.flatMap(({ finder, asAdmin }) => (asAdmin ? [finder] : [])),
  );
  const last = cards.at(-1);
  return {
    today,
    leads: cards.map((card, at) => {
      const row = shown[at];
      return { ...card, finder: row?.asAdmin ? by(row.finder) : null };
    }),
    counts: counted[0] ?? { sent: 0, accepted: 0 },
    next: rows.length > limit && last ? JSON.stringify([isOpen ? last.seenOn : last.endedOn, last.leadId]) : null,
  };
});
