import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { type HeardState, heardOf, type LeadState } from "../lead.ts";
import type { FinderMonth } from "../shown.ts";
import { whoGoes } from "./hold-lead.sql.ts";
import { stateOfLead } from "./shown-leads.ts";

export const firstOfMonth = (today: CalendarDay): CalendarDay => `${today.slice(0, 8)}01` as CalendarDay;

/** What came of what each finder sent in this month, by the day on which they saw it. */
export async function monthsOf(
  tx: Tx,
  finders: readonly string[],
  today: CalendarDay,
): Promise<(finder: string) => FinderMonth> {
  const from = firstOfMonth(today);
  const { rows: leads } = await tx.execute<Sent>(sql`
    select l.finder, l.seen_on::text as "seenOn", l.result, l.ended_on::text as "endedOn",
      l.expires_on::text as "expiresOn", ${whoGoes} as "acceptedBy"
    from outreach.lead l where l.finder = any (${sql.param(finders)}::uuid[]) and l.seen_on between ${from}::date and ${today}::date`);
  const { rows: calls } = await tx.execute<{ finder: string; found: number }>(sql`
    select r.finder, count(*)::int as found
    from outreach.recall r where r.finder = any (${sql.param(finders)}::uuid[]) and r."end" = 'found'
      and r.ended_on between ${from}::date and ${today}::date
    group by r.finder`);
  const states = Map.groupBy(
    leads.map((row) => ({ finder: row.finder, state: stateOfLead(row, today) })),
    ({ finder }) => finder,
  );
  return (finder) => {
    const sent: readonly { readonly state: LeadState }[] = states.get(finder) ?? [];
    const heard = (wanted: HeardState) => sent.filter(({ state }) => heardOf(state) === wanted).length;
    return {
      from,
      sent: heard("sent"),
      onTheWay: heard("on-the-way"),
      reached: heard("reached"),
      notFound: heard("not-found"),
      closed: heard("closed"),
      registered: sent.filter(({ state }) => state === "registered").length,
      found: calls.find((row) => row.finder === finder)?.found ?? 0,
    };
  };
}

interface Sent extends Record<string, unknown> {
  finder: string;
  seenOn: CalendarDay;
  result: Parameters<typeof stateOfLead>[0]["result"];
  endedOn: CalendarDay | null;
  expiresOn: CalendarDay;
  acceptedBy: string | null;
}
