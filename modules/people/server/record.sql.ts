import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { readPatient } from "../operations.ts";

type Read = AnswerOf<typeof readPatient>;
type Moment = string;

interface IdentityRow extends Record<string, unknown> {
  id: string;
  sealed: Buffer;
  why: string;
  at: Moment;
  by: string;
}

interface HistoryRow extends Record<string, unknown>, Omit<Read["history"], "note" | "by"> {
  id: string;
  note: Buffer | null;
  by: string;
}

interface MeasureRow extends Record<string, unknown> {
  on: CalendarDay;
  heightCm: number | null;
  weightKg: number | null;
  by: string;
}

/** All that is kept of one patient, as rows: what is sealed stays sealed here. */
export async function readRecord(tx: Tx, patientId: string) {
  const [patients, identities, symptoms, measures, histories, consents, workers] = await Promise.all([
    tx.execute<{ registeredOn: CalendarDay; registeredBy: string }>(sql`
      select registered_on::text as "registeredOn", registered_by as "registeredBy"
      from people.patient where id = ${patientId}`),
    tx.execute<IdentityRow>(sql`
      select id, sealed, why, ${moment("at")} as at, by from people.identity
      where patient = ${patientId} order by people.identity.at desc, id desc`),
    tx.execute<Read["symptoms"]>(sql`
      select "on"::text as "on", answers from people.symptom_answers
      where patient = ${patientId} order by at desc, id desc limit 1`),
    tx.execute<MeasureRow>(sql`
      select "on"::text as "on", height_cm::float8 as "heightCm", weight_kg::float8 as "weightKg", by
      from people.body_measure where patient = ${patientId} order by people.body_measure."on" desc, at desc, id desc`),
    tx.execute<HistoryRow>(sql`
      select id, earlier_tb as "earlierTb", last_treated_in as "lastTreatedIn",
        medicine_over_a_month as "medicineOverAMonth", has, none_of_them as "noneOfThem", note, ${moment("at")} as at, by
      from people.disease_history where patient = ${patientId}
      order by people.disease_history.at desc, id desc limit 1`),
    tx.execute<Omit<Read["consent"], "care">>(sql`
      select notice_version as "noticeVersion", language, given_by as "givenBy", how, also_for as "alsoFor",
        "on"::text as "on"
      from people.consent where patient = ${patientId} order by at desc, id desc limit 1`),
    tx.execute<{ member: string }>(sql`
      select member from people.care
      where patient = ${patientId} and member is not null and ended_at is null order by since, id`),
  ]);
  const one = <Row>({ rows }: { rows: Row[] }): Row => {
    const [row] = rows;
    if (row === undefined) throw new Error("A patient's record lacks a part that registration always writes.");
    return row;
  };
  return {
    patient: one(patients),
    identities: identities.rows,
    symptoms: one(symptoms),
    measures: measures.rows,
    history: one(histories),
    consent: one(consents),
    workers: workers.rows.map(({ member }) => member),
  };
}
