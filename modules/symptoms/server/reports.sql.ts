import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { ReportId, Symptom } from "../symptom.ts";
import type { voiceStates } from "../voice.ts";

interface LookRow {
  readonly lookId: string | null;
  readonly at: string;
  readonly by: string;
  /** Still sealed, in hexadecimal; of an alert's answer null. */
  readonly words: string | null;
}

export interface ReportRow extends Record<string, unknown> {
  reportId: ReportId;
  day: CalendarDay;
  at: string;
  symptoms: Symptom[];
  note: Buffer | null;
  source: "patient" | "staff";
  by: string;
  voice: { seconds: number; state: (typeof voiceStates)[number] } | null;
  looks: LookRow[];
}

const newest = 400;

/** What somebody said of how they feel, the newest first; a doctor who answered the alert has looked too. */
export async function reportsOf(tx: Tx, patientId: string): Promise<readonly ReportRow[]> {
  const { rows } = await tx.execute<ReportRow>(sql`
    select r.id as "reportId", r.day::text as day, ${moment("r.at")} as at, r.symptoms, r.note, r.source, r.by,
      (select jsonb_build_object('seconds', v.seconds, 'state', case when v.forgotten_at is not null then 'no-longer-kept'
          when v.file is null then 'on-the-way' else 'received' end)
       from symptoms.voice v where v.organisation = r.organisation and v.report = r.id) as voice,
      coalesce((select jsonb_agg(jsonb_build_object('lookId', look.id, 'at', look.said, 'by', look.by,
          'words', look.words) order by look.at)
       from (
         select l.id, l.at, ${moment("l.at")} as said, l.by, encode(l.words, 'hex') as words
         from symptoms.look l where l.organisation = r.organisation and l.report = r.id
         union all
         select null, a.at, ${moment("a.at")}, a.by, null from alerts.published_answer a
         where a.organisation = r.organisation and a.patient = r.patient and a.kind = 'severe-symptom' and a.thing = r.id
       ) look), '[]'::jsonb) as looks
    from symptoms.report r where r.patient = ${patientId}
    order by r.at desc, r.id desc limit ${newest}`);
  return rows;
}
