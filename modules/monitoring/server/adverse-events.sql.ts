import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { EpisodeId } from "../../treatment/episode.ts";
import type { AdverseEventId, AdverseTerm, EventOutcome, MedicineSaid, SeriousReason } from "../adverse-event.ts";

export interface LookRow {
  readonly lookId: string;
  readonly on: CalendarDay;
  readonly grade: number;
  readonly serious: SeriousReason[];
  readonly outcome: z.infer<typeof EventOutcome>;
  readonly medicines: MedicineSaid[];
  /** Still sealed, in hexadecimal. */
  readonly words: string | null;
  readonly at: string;
  readonly by: string;
}

export interface AdverseEventRow extends Record<string, unknown> {
  eventId: AdverseEventId;
  episodeId: EpisodeId;
  term: AdverseTerm;
  called: Buffer | null;
  beganOn: CalendarDay;
  at: string;
  by: string;
  /** The newest first. */
  looks: LookRow[];
}

/** All adverse events of somebody, the latest to begin first. */
export async function adverseEventsOf(tx: Tx, patientId: string): Promise<readonly AdverseEventRow[]> {
  const { rows } = await tx.execute<AdverseEventRow>(sql`
    select e.id as "eventId", e.episode as "episodeId", e.term, e.called, e.began_on::text as "beganOn",
      ${moment("e.at")} as at, e.by,
      (select jsonb_agg(jsonb_build_object('lookId', l.id, 'on', l."on", 'grade', l.grade, 'serious', l.serious,
          'outcome', l.outcome, 'medicines', l.medicines, 'words', encode(l.words, 'hex'),
          'at', ${moment("l.at")}, 'by', l.by) order by l.number desc)
       from monitoring.adverse_event_look l where l.organisation = e.organisation and l.event = e.id) as looks
    from monitoring.adverse_event e where e.patient = ${patientId}
    order by e.began_on desc, e.at desc, e.id desc`);
  return rows;
}
