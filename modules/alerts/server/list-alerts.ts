import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { AlertId } from "../alert.ts";
import { listAlerts } from "../operations.ts";

/** Where a page ended: how urgent, since when, and which. */
const Cursor = z.tuple([z.int(), z.iso.datetime(), AlertId]);

type Shown = AnswerOf<typeof listAlerts>["alerts"][number];
type Row = Record<string, unknown> & Omit<Shown, "name" | "age" | "sex"> & { urgency: number };

export default handle(listAlerts, async ({ input, actor, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const mine = sql`i.ended_at is null
    and ${withinReach(sql`people.published_reach`, actor, { byArea: ["doctor"], byName: [] }, sql`i.patient`)}
    and exists (select from people.published_patient p where p.id = i.patient)`;
  const next = from
    ? sql`and (i.urgency, i.since, i.id) > (${from[0]}, ${from[1]}::timestamptz, ${from[2]}::uuid)`
    : sql``;
  const { rows } = await tx.execute<Row>(sql`
    select i.id as "alertId", i.patient as "patientId", i.kind, i.facts, i.urgency, ${moment("i.since")} as since
    from alerts.alert i where ${mine} ${next} order by i.urgency, i.since, i.id limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from alerts.alert i where ${mine}`,
  );
  const shown = rows.slice(0, limit);
  const patientIds = [...new Set(shown.map(({ patientId }) => patientId))];
  about(...patientIds);
  const found = await ask(findPatients, { patientIds, limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    alerts: shown.flatMap(({ alertId, patientId, kind, facts, since }) => {
      const patient = known.get(patientId);
      if (!patient) return [];
      const { name, age, sex } = patient;
      return [{ alertId, patientId, kind, facts, since, name, age, sex }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.urgency, last.since, last.alertId]) : null,
    total: counted[0]?.total ?? 0,
  };
});
