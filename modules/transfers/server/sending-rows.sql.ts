import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { Turning } from "../../../server/module.ts";
import { labelPatients } from "../../people/operations.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { type Ending, isLate } from "../sending.ts";
import type { SendingFields, SendingRow } from "../shown.ts";

type Shown = z.infer<typeof SendingRow>;
type Fields = Pick<Shown, keyof typeof SendingFields>;

/** Of one who was sent on, as it stands in the table; what is sealed stays sealed here. */
export interface Sent extends Record<string, unknown>, Omit<Fields, "askedOn" | "askedBy" | "late" | "ended"> {
  askedAt: string;
  askedBy: string;
  ended: Ending | null;
  endedAt: string | null;
  endedBy: string | null;
  endedWhy: string | null;
  note: Buffer | null;
  destination: Buffer | null;
  answer: Buffer | null;
  /** Where a page may end: microseconds since 1970. */
  askedMicros: string;
}

const facility = (place: string): SQL =>
  sql.raw(`case when ${place}.id is not null then
    jsonb_build_object('placeId', ${place}.id, 'name', ${place}.name, 'nameHindi', ${place}.name_hindi) end`);

/** @param where of a row `s`, of the place `f` that sent and the place `t` that is to take over; whoever was erased is in none */
export async function sendingsWhere(tx: Tx, where: SQL, order: SQL, limit: number): Promise<Sent[]> {
  const { rows } = await tx.execute<Sent>(sql`
    select s.id as "sendingId", s.patient as "patientId", s.kind, s.why, ${facility("f")} as "from", ${facility("t")} as "to",
      ${moment("s.asked_at")} as "askedAt", s.asked_by as "askedBy", s.ended, ${moment("s.ended_at")} as "endedAt",
      s.ended_by as "endedBy", s.ended_why as "endedWhy", s.note, s.destination, s.answer,
      (extract(epoch from s.asked_at) * 1000000)::bigint::text as "askedMicros"
    from ${sendingsWithPlaces}
    where ${where} order by ${order} limit ${limit}`);
  return rows;
}

export const sendingsWithPlaces = sql`transfers.sending s
  join people.published_patient p on p.id = s.patient
  join places.published_place f on f.id = s.from_place
  left join places.published_place t on t.id = s.to_place`;

type Hands = Pick<Turning, "ask" | "today" | "dayOf">;

/** With the names of those who wrote it. */
export async function fieldsOf({ ask, today, dayOf }: Hands, rows: readonly Sent[]): Promise<Fields[]> {
  const by = await whoWrote(
    rows.flatMap(({ askedBy, endedBy }) => [askedBy, ...(endedBy === null ? [] : [endedBy])]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds: [...new Set(memberIds)] });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return rows.map((row) => {
    const { sendingId, patientId, kind, why, from, to, askedAt, askedBy, ended, endedAt, endedBy, endedWhy } = row;
    const askedOn = dayOf(new Date(askedAt));
    return {
      ...{ sendingId, patientId, kind, why, from, to, askedOn },
      askedBy: by(askedBy),
      late: ended === null && kind !== "out" && isLate(askedOn, today),
      ended:
        ended === null || endedAt === null
          ? null
          : { as: ended, on: dayOf(new Date(endedAt)), by: by(endedBy ?? ""), why: endedWhy },
    };
  });
}

/** With the name, sex and age of whom they are about. */
export async function rowsOf(hands: Hands, rows: readonly Sent[]): Promise<Shown[]> {
  const labels = await hands.ask(labelPatients, { patientIds: [...new Set(rows.map(({ patientId }) => patientId))] });
  const known = new Map(isRefusal(labels) ? [] : labels.patients.map((one) => [one.patientId, one] as const));
  return (await fieldsOf(hands, rows)).flatMap((fields) => {
    const label = known.get(fields.patientId);
    return label ? [{ ...fields, name: label.name, sex: label.sex, age: label.age }] : [];
  });
}
