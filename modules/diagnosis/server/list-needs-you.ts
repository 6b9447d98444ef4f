import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { listNeedsYou } from "../operations.ts";
import type { DoctorNeed } from "../standing.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { mySight } from "./my-sight.sql.ts";

/** Where a page ended: how urgent, since when, and who. */
const Cursor = z.tuple([z.int(), z.iso.datetime(), PatientId]);

interface Row extends Record<string, unknown> {
  patientId: z.infer<typeof PatientId>;
  why: DoctorNeed;
  urgency: number;
  since: string;
  results: number;
}

export default handle(listNeedsYou, async ({ input, actor, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const mine = sql`s.needs is not null and ${mySight(actor, ["doctor"], sql`s.patient`)}
    and exists (select from people.published_patient p where p.id = s.patient)`;
  const next = from
    ? sql`and (s.urgency, s.since, s.patient) > (${from[0]}, ${from[1]}::timestamptz, ${from[2]}::uuid)`
    : sql``;
  const { rows } = await tx.execute<Row>(sql`
    select s.patient as "patientId", s.needs as why, s.urgency, ${moment("s.since")} as since, s.results
    from diagnosis.standing s where ${mine} ${next}
    order by s.urgency, s.since, s.patient limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from diagnosis.standing s where ${mine}`,
  );
  const shown = rows.slice(0, limit);
  about(...shown.map(({ patientId }) => patientId));
  const found = await ask(findPatients, { patientIds: shown.map(({ patientId }) => patientId), limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    waiting: shown.flatMap(({ patientId, since, why, results }) => {
      const patient = known.get(patientId);
      return patient
        ? [{ patientId, name: patient.name, age: patient.age, sex: patient.sex, since, why, results }]
        : [];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.urgency, last.since, last.patientId]) : null,
    total: counted[0]?.total ?? 0,
  };
});
