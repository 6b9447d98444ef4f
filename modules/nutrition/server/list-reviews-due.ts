import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { listReviewsDue } from "../operations.ts";
import { reviewStanding } from "../review.ts";

interface Row extends Record<string, unknown> {
  patientId: PatientId;
  reviewOn: CalendarDay;
  low: boolean;
}

/** Where a page ended: the day of the plan that waits longest, and whose it is. */
const Cursor = z.tuple([CalendarDay, PatientId]);

const reach = { byArea: ["doctor", "supervisor"], byName: ["worker"] } as const;

export default handle(listReviewsDue, async ({ input, actor, today, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  // Whose treatment was closed since is asked about food no more.
  const waiting = sql`
    nutrition.published_care_plan p join nutrition.care_plan c on c.organisation = p.organisation and c.id = p.id
    where p.review_on <= ${today} and ${withinReach(sql`people.published_reach`, actor, reach, sql`p.patient`)}
      and exists (select from people.published_patient known where known.id = p.patient)
      and not exists (
        select from treatment.published_episode e
        where e.organisation = p.organisation and e.patient = p.patient and e.closed_on >= p."on")`;
  const next = from ? sql`and (p.review_on, p.patient) > (${from[0]}::date, ${from[1]}::uuid)` : sql``;
  const { rows } = await tx.execute<Row>(sql`
    select p.patient as "patientId", p.review_on::text as "reviewOn",
      coalesce(c.need->'refeeding', 'null') <> 'null' as low
    from ${waiting} ${next} order by p.review_on, p.patient limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ total: number }>(sql`select count(*)::int as total from ${waiting}`);
  const shown = rows.slice(0, limit);
  const patientIds = shown.map(({ patientId }) => patientId);
  about(...patientIds);
  const found = await ask(findPatients, { patientIds, limit: 100 });
  const named = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    total: counted[0]?.total ?? 0,
    patients: shown.flatMap(({ patientId, reviewOn, low }) => {
      const patient = named.get(patientId);
      if (!patient) return [];
      const { name, sex, age, village } = patient;
      const standing = reviewStanding(reviewOn, low, today) === "overdue" ? ("overdue" as const) : ("due" as const);
      return [{ patientId, name, sex, age, village, reviewOn, standing }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.reviewOn, last.patientId]) : null,
  };
});
