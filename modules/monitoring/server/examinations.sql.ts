import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type * as z from "zod/mini";
import type { AmendReason, ExaminationId, ExaminationKind, Found } from "../examination.ts";

export interface ExaminationRow extends Record<string, unknown> {
  examinationId: ExaminationId;
  kind: ExaminationKind;
  on: CalendarDay;
  found: Found | null;
  note: Buffer | null;
  amends: ExaminationId | null;
  because: z.infer<typeof AmendReason> | null;
  amended: boolean;
  at: string;
  by: string;
}

/** All examinations of somebody, the newest first, also those in whose place others stand. */
export async function examinationsOf(tx: Tx, patientId: string): Promise<readonly ExaminationRow[]> {
  const { rows } = await tx.execute<ExaminationRow>(sql`
    select x.id as "examinationId", x.kind, x."on"::text as "on", x.found, x.note, x.amends,
      x.amends_because as because, ${moment("x.at")} as at, x.by,
      exists (select from monitoring.examination later
        where later.organisation = x.organisation and later.amends = x.id) as amended
    from monitoring.examination x where x.patient = ${patientId} order by x."on" desc, x.at desc, x.id desc`);
  return rows;
}

interface Standing {
  readonly examinationId: ExaminationId;
  readonly on: CalendarDay;
  readonly found: Found;
}

/** Those of them that stand. */
export const thoseThatStand = (rows: readonly ExaminationRow[]): readonly Standing[] =>
  rows.flatMap(({ examinationId, on, found, amended }) =>
    amended || found === null ? [] : [{ examinationId, on, found }],
  );
