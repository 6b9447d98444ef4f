import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { listPendingTests } from "../operations.ts";
import { openStates } from "../request.ts";
import { purposes, RequestId } from "../specimen.ts";

type Pending = AnswerOf<typeof listPendingTests>["pending"][number];
type Count = AnswerOf<typeof listPendingTests>["counts"][number];
type Row = Omit<Pending, "name" | "sex" | "age" | "village"> & Record<string, unknown>;

/** Where a page ended: since when it waits, and which request. */
const Cursor = z.tuple([CalendarDay, RequestId]);

const reach = { byArea: ["doctor", "supervisor"], byName: ["worker"] } as const;

export default handle(listPendingTests, async ({ input, actor, today, tx, ask, refuse, about }) => {
  const { state, purpose, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  // The words of two partial indexes: whoever changes the one changes the other.
  const open = sql`s.state not in ('done', 'cancelled')`;
  const mine = sql`${withinReach(sql`people.published_reach`, actor, reach, sql`s.patient`)}
    and exists (select from people.published_patient p where p.id = s.patient)`;
  const wanted = sql.param(purpose ? [purpose] : purposes);
  const next = from ? sql`and (s.since, s.request) > (${from[0]}::date, ${from[1]}::uuid)` : sql``;
  const inOrder = sql`order by s.since, s.request limit ${limit + 1}`;
  // Of one state there is an index for each purpose; of all that is open another one.
  const page = state
    ? sql`select s.* from unnest(${wanted}::text[]) as wanted (purpose) cross join lateral (
        select s.* from laboratory.standing s
        where s.state = ${state} and ${open} and s.purpose = wanted.purpose and ${mine} ${next} ${inOrder}) s ${inOrder}`
    : sql`select s.* from laboratory.standing s
        where ${open} and s.purpose = any (${wanted}::text[]) and ${mine} ${next} ${inOrder}`;
  const { rows } = await tx.execute<Row>(sql`
    select w.request as "requestId", w.patient as "patientId", w.state, w.missing, w.purpose, w.lab as "labId",
      l.name as "labName", l.name_hindi as "labNameHindi", w.since::text as since, w.rejected
    from (${page}) w join places.published_place l on l.organisation = w.organisation and l.id = w.lab
    order by w.since, w.request`);
  const { rows: counted } = await tx.execute<Count & Record<string, unknown>>(sql`
    select s.state, count(*)::int as count from laboratory.standing s
    where ${open} and s.purpose = any (${wanted}::text[]) and ${mine} group by s.state`);
  const shown = rows.slice(0, limit);
  const patientIds = [...new Set(shown.map(({ patientId }) => patientId))];
  about(...patientIds);
  const found = await ask(findPatients, { patientIds, limit: 100 });
  const named = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    today,
    counts: openStates.map((of) => ({ state: of, count: counted.find((one) => one.state === of)?.count ?? 0 })),
    pending: shown.flatMap((row) => {
      const patient = named.get(row.patientId);
      if (!patient) return [];
      const { name, sex, age, village } = patient;
      return [{ ...row, name, sex, age, village }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.since, last.requestId]) : null,
  };
});
