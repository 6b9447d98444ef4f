import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { readRequests, readSpecimen } from "../operations.ts";
import type { RequestId } from "../specimen.ts";
import { labNumberColumn } from "./receive-specimen.ts";
import { rejectionNote } from "./reject-specimen.ts";

type Shown = AnswerOf<typeof readRequests>["requests"][number]["specimens"][number];
type Receipt = AnswerOf<typeof readSpecimen>["received"];
type Rejected = AnswerOf<typeof readSpecimen>["rejected"];

interface Row extends Record<string, unknown>, Pick<Shown, "specimenId" | "kind" | "collectedOn" | "resultIds"> {
  requestId: RequestId;
  receivedOn: CalendarDay | null;
  labNumber: Buffer | null;
  rejectedOn: CalendarDay | null;
  why: NonNullable<Rejected>["why"] | null;
  note: Buffer | null;
}

/** Specimens with what became of them, in the order in which they were taken. @param where on `s`, a specimen */
export async function specimensOf(tx: Tx, where: SQL): Promise<Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    select s.id as "specimenId", s.request as "requestId", s.kind, s.collected_on::text as "collectedOn",
      received.on::text as "receivedOn", received.lab_number as "labNumber",
      rejected.on::text as "rejectedOn", rejected.why, rejected.note,
      (select coalesce(jsonb_agg(p.id order by p.found_on, p.id), '[]')
       from laboratory.finding f join diagnosis.published_result p on p.patient = f.patient and p.first = f.result
       where f.organisation = s.organisation and f.request = s.request and f.specimen = s.id) as "resultIds"
    from laboratory.specimen s
      left join laboratory.step received
        on received.organisation = s.organisation and received.specimen = s.id and received.step = 'received'
      left join laboratory.step rejected
        on rejected.organisation = s.organisation and rejected.specimen = s.id and rejected.step = 'rejected'
    where ${where} order by s.request, s.number`);
  return rows;
}

export function shownReceipt({ specimenId, receivedOn, labNumber }: Row, key: PersonKey | undefined): Receipt {
  return receivedOn && { on: receivedOn, labNumber: openNote(key, labNumberColumn, specimenId, labNumber) };
}

export function shownRejection({ specimenId, rejectedOn, why, note }: Row, key: PersonKey | undefined): Rejected {
  return rejectedOn && why && { on: rejectedOn, why, note: openNote(key, rejectionNote, specimenId, note) };
}
