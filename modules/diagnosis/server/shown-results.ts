import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { readResults } from "../operations.ts";
import { ResultId, type DrugSaid, speaksFor, TestFinding } from "../test-result.ts";
import { hangsOn } from "./gate-facts.sql.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";

type Shown = AnswerOf<typeof readResults>["results"][number];

interface Row extends Record<string, unknown> {
  id: string;
  test: string;
  found: string;
  drugs: DrugSaid[];
  called: Buffer | null;
  takenOn: CalendarDay;
  foundOn: CalendarDay;
  note: Buffer | null;
  amends: string | null;
  why: string | null;
  at: string;
  by: string;
  amended: boolean;
  gates: boolean;
}

/** All results of a patient, the newest first; `by` still as it stands in the row. */
export async function resultRows(tx: Tx, patientId: string): Promise<Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    select r.id, r.test, r.found, r.drugs, r.called, r.taken_on::text as "takenOn", r.found_on::text as "foundOn", r.note, r.amends, r.why,
      ${moment("r.at")} as at, r.by,
      exists (select from diagnosis.result l where l.organisation = r.organisation and l.amends = r.id) as amended,
      ${hangsOn} as gates
    from diagnosis.result r where r.patient = ${patientId} order by r.found_on desc, r.at desc, r.id desc`);
  return rows;
}

export function shownResult(row: Row, key: PersonKey | undefined, by: (who: string) => Shown["by"]): Shown {
  const { test, found, drugs } = row;
  const finding = TestFinding.parse({ test, found, ...(drugs.length > 0 ? { drugs } : {}) });
  return {
    resultId: ResultId.parse(row.id),
    takenOn: row.takenOn,
    foundOn: row.foundOn,
    finding,
    called: openNote(key, "diagnosis.result.called", row.id, row.called),
    note: openNote(key, "diagnosis.result.note", row.id, row.note),
    speaksFor: speaksFor(finding),
    enteredAt: row.at,
    by: by(row.by),
    amends: row.amends === null ? null : ResultId.parse(row.amends),
    why: row.why,
    amended: row.amended,
    gates: row.gates && !row.amended,
  };
}
