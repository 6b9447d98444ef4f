import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { labelPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { listAlone } from "../operations.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), PatientId]);

export default handle(listAlone, async ({ input, actor, today, dayOf, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const mine = withinReach(
    sql`people.published_reach`,
    actor,
    { byArea: ["doctor", "supervisor"], byName: [] },
    sql`p.id`,
  );
  // Somebody named who holds the role no more is nobody.
  const alone = sql`
    select p.id, jsonb_build_object('placeId', f.id, 'name', f.name, 'nameHindi', f.name_hindi) as facility,
      greatest(c.since, l.until) as since
    from people.published_patient p
      join people.published_reach c on c.subject = p.id and c.place is not null
      join places.published_place f on f.id = c.place
      left join lateral (
        select max(o.ended_at) as until from people.published_looked_after o where o.subject = p.id) l on true
    where ${mine}
      and not exists (
        select from people.published_reach n join staff.published_assignment a on a.member = n.member and a.role = 'worker'
        where n.subject = p.id)
      and coalesce((
        select e.closed_on is null from treatment.published_episode e where e.patient = p.id
        order by e.starts_on desc, e.id desc limit 1), true)`;
  const later = from ? sql`(since, id) > (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)` : sql`true`;
  const { rows } = await tx.execute<Row>(sql`
    with alone as (${alone})
    select id as "patientId", facility, ${moment("since")} as since,
      (extract(epoch from since) * 1000000)::bigint::text as micros, (select count(*)::int from alone) as total
    from alone where ${later} order by alone.since, id limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ patientId }) => patientId);
  about(...ids);
  const labels = await ask(labelPatients, { patientIds: ids });
  const known = new Map(isRefusal(labels) ? [] : labels.patients.map((one) => [one.patientId, one] as const));
  const last = shown.at(-1);
  return {
    patients: shown.flatMap(({ patientId, facility, since }) => {
      const label = known.get(patientId);
      return label ? [{ ...label, facility, since: dayOf(new Date(since)) }] : [];
    }),
    today,
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last ? JSON.stringify([last.micros, last.patientId]) : null,
  };
});

type Alone = AnswerOf<typeof listAlone>["patients"][number];

interface Row extends Record<string, unknown>, Pick<Alone, "patientId" | "facility"> {
  since: string;
  micros: string;
  total: number;
}
