import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { gateFactsOf } from "./gate-facts.sql.ts";
import { standingOf } from "../standing.ts";

/** Works out anew where the patient stands, once a fact was added. */
export async function keepStanding(
  tx: Tx,
  organisation: string,
  patientId: string,
  at: Date,
  today: CalendarDay,
): Promise<void> {
  const facts = await gateFactsOf(tx, patientId, today);
  const { stands, needs, urgency } = standingOf(facts);
  // Who waits already goes on waiting since then, unless it is for something else.
  await tx.execute(sql`
    insert into diagnosis.standing as s (organisation, patient, stands, needs, urgency, results, has_xray, since)
    values (${organisation}, ${patientId}, ${stands}, ${needs}, ${urgency}, ${facts.results.length}, ${facts.xray !== null}, ${at})
    on conflict (organisation, patient) do update set
      stands = excluded.stands, needs = excluded.needs, urgency = excluded.urgency,
      results = excluded.results, has_xray = excluded.has_xray,
      since = case when s.needs is not null and excluded.needs is not null and s.urgency <= excluded.urgency
        then s.since else excluded.since end`);
}
