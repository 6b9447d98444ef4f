import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import type { Actor } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import type { DocumentFileId, DocumentId, DocumentKind, DocumentWithdrawal, PaperKind } from "../paper.ts";

/** Is whoever asks a doctor over the patient? By the rules alone a doctor elsewhere who is also their worker looks the same. */
export const asDoctor = (actor: Actor, patient: SQL): SQL =>
  withinReach(sql`people.published_reach`, actor, { byArea: ["doctor"], byName: [] }, patient);

interface PageRow {
  readonly fileId: z.infer<typeof DocumentFileId>;
  readonly is: PaperKind;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

export interface DocumentRow extends Record<string, unknown> {
  documentId: z.infer<typeof DocumentId>;
  kind: DocumentKind;
  title: Buffer | null;
  dated: CalendarDay | null;
  addedAt: string;
  by: string;
  withdrawnAt: string | null;
  withdrawnWhy: z.infer<typeof DocumentWithdrawal> | null;
  withdrawnBy: string | null;
  asDoctor: boolean;
  pages: PageRow[];
}

/** Somebody's papers that the actor may see, the newest first. */
export async function documentsOf(tx: Tx, actor: Actor, patientId: string): Promise<readonly DocumentRow[]> {
  const { rows } = await tx.execute<DocumentRow>(sql`
    select d.id as "documentId", d.kind, d.title, d.dated::text as dated, ${moment("d.at")} as "addedAt", d.by,
      ${moment("w.at")} as "withdrawnAt", w.why as "withdrawnWhy", w.by as "withdrawnBy", sight.doctor as "asDoctor",
      (select jsonb_agg(jsonb_build_object('fileId', f.id, 'is', f.kind, 'bytes', f.bytes, 'width', f.width,
          'height', f.height) order by p.number)
       from documents.page p join documents.file f on f.organisation = p.organisation and f.id = p.file
       where p.organisation = d.organisation and p.document = d.id) as pages
    from (select someone.id, ${asDoctor(actor, sql`someone.id`)} as doctor
          from (select ${patientId}::uuid as id) someone) sight
    join documents.document d on d.patient = sight.id
    left join documents.withdrawal w on w.organisation = d.organisation and w.document = d.id
    where w.document is null or sight.doctor
    order by d.at desc, d.id desc`);
  return rows;
}
