import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Actor } from "../../../foundation/actor.ts";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { labelPatients } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { listLabWork } from "../operations.ts";
import { purposes, RequestId } from "../specimen.ts";
import { labNumberColumn } from "./receive-specimen.ts";

type Work = AnswerOf<typeof listLabWork>["work"][number];
type Count = AnswerOf<typeof listLabWork>["counts"][number];

/** Where a page ended: since when it waits, and which request. */
const Cursor = z.tuple([CalendarDay, RequestId]);

interface Row extends Record<string, unknown>, Omit<Work, "labNumber" | "name" | "sex" | "age"> {
  requestId: string;
  patientId: z.infer<typeof PatientId>;
  labNumber: Buffer | null;
}

export default handle(listLabWork, async ({ input, actor, today, tx, vault, ask, refuse, about }) => {
  const { state, purpose, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const { labs, inMyLab } = myLabs(actor);
  const next = from ? sql`and (s.since, s.request) > (${from[0]}::date, ${from[1]}::uuid)` : sql``;
  // A page of each laboratory and purpose, each read from the index as far as it goes, and of them the first.
  const { rows } = await tx.execute<Row>(sql`
    select w.request as "requestId", w.patient as "patientId", w.specimen as "specimenId", w.lab as "labId",
      l.name as "labName", l.name_hindi as "labNameHindi", t.kind, w.purpose, w.missing,
      t.collected_on::text as "collectedOn", received.on::text as "receivedOn", received.lab_number as "labNumber",
      w.since::text as since
    from (
        select s.* from ${labs} unnest(${sql.param(purpose ? [purpose] : purposes)}::text[]) as wanted (purpose)
          cross join lateral (
            select s.* from laboratory.standing s
            where s.state = ${state} and s.purpose = wanted.purpose and ${inMyLab} ${next} and ${known}
            order by s.since, s.request limit ${limit + 1}
          ) s
        order by s.since, s.request limit ${limit + 1}
      ) w
      join places.published_place l on l.organisation = w.organisation and l.id = w.lab
      join laboratory.specimen t on t.organisation = w.organisation and t.id = w.specimen
      left join laboratory.step received
        on received.organisation = w.organisation and received.specimen = w.specimen and received.step = 'received'
    order by w.since, w.request`);
  const { rows: counted } = await tx.execute<Count & Record<string, unknown>>(sql`
    select s.state, s.purpose, count(*)::int as count from ${labs} laboratory.standing s
    where s.state in ('on-the-way', 'in-the-lab') and ${inMyLab} and ${known} group by s.state, s.purpose`);
  const shown = rows.slice(0, limit);
  const patientIds = [...new Set(shown.map(({ patientId }) => patientId))];
  about(...patientIds);
  const [labels, keys] = [await ask(labelPatients, { patientIds }), await vault.keysOf(patientIds)];
  const labelOf = new Map(isRefusal(labels) ? [] : labels.patients.map((label) => [label.patientId, label]));
  const last = shown.at(-1);
  return {
    today,
    counts: (["on-the-way", "in-the-lab"] as const).flatMap((of) =>
      purposes.map((to) => ({ state: of, purpose: to, count: countOf(counted, of, to) })),
    ),
    work: shown.flatMap(({ requestId: _request, patientId, labNumber, ...row }) => {
      const label = labelOf.get(patientId);
      if (!label) return [];
      const { name, sex, age } = label;
      const sealed = openNote(keys.get(patientId), labNumberColumn, row.specimenId, labNumber);
      return [{ ...row, name, sex, age, labNumber: sealed }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.since, last.requestId]) : null,
  };
});

/** Whoever was erased waits nowhere. */
const known = sql`exists (select from people.published_patient p where p.id = s.patient)`;

const countOf = (counted: readonly Count[], state: Count["state"], purpose: Count["purpose"]) =>
  counted.find((one) => one.state === state && one.purpose === purpose)?.count ?? 0;

/** The laboratories in the areas over which an actor works as "lab"; a role without a place is held over all of them. */
function myLabs(actor: Actor): { readonly labs: SQL; readonly inMyLab: SQL } {
  if (actor.is !== "person") return { labs: sql``, inMyLab: sql`false` };
  const areas = actor.assignments.filter(({ role }) => role === "lab").map(({ place }) => place);
  if (areas.includes(null)) return { labs: sql``, inMyLab: sql`true` };
  return {
    labs: sql`(
      select id from places.published_place where kind = 'facility' and ancestry && ${sql.param(areas)}::uuid[]
    ) as mine cross join`,
    inMyLab: sql`s.lab = mine.id`,
  };
}
