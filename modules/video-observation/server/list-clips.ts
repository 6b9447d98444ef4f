import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findPatients } from "../../people/operations.ts";
import { dueOn, type PrescribedItem } from "../../treatment/prescription.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import { ClipId } from "../clip.ts";
import { listClips } from "../operations.ts";

type Clip = AnswerOf<typeof listClips>["clips"][number];

/** Where a page ended: when the clip was recorded, and which one. */
const Cursor = z.tuple([z.iso.datetime(), ClipId]);

interface Row extends Record<string, unknown>, Omit<Clip, "name" | "episode"> {
  episodeId: string;
  dayNumber: number;
  extendedBy: number;
  prescriptions: { from: CalendarDay; items: PrescribedItem[] }[];
  code: string | null;
  version: string | null;
}

export default handle(listClips, async ({ input, actor, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const me = actorName(actor);
  const reach = { byArea: ["doctor", "supervisor"], byName: [] } as const;
  const mine = sql`${withinReach(sql`people.published_reach`, actor, reach, sql`c.patient`)}
    and exists (select from people.published_patient p where p.id = c.patient)`;
  // Kept by keep-look.ts, by the rule of looks.ts.
  const wanted = sql`c.waits_for is not null and c.not_by is distinct from ${me} and c.forgotten_at is null`;
  const { rows } = await tx.execute<Row>(sql`
    select c.id as "clipId", c.patient as "patientId", c.day::text as day, c.doubt,
      ${moment("c.recorded_at")} as "recordedAt", ${moment("c.received_at")} as "receivedAt", c.seconds,
      jsonb_build_object('sent', c.bytes, 'kept', nullif(c.file_bytes, c.bytes)) as bytes,
      c.waits_for = 'second' as second, c.waits_for = 'settling' as differ,
      e.id as "episodeId", (c.day - e.starts_on) + 1 as "dayNumber", e.regimen as code, e.regimen_version as version,
      e.extended_by as "extendedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('from', w."from", 'items', w.items) order by w.number), '[]')
       from treatment.published_prescription w where w.episode = e.id) as prescriptions
    from video_observation.clip c
      join treatment.published_episode e on e.organisation = c.organisation and e.id = c.episode
    where ${wanted} and ${mine}
      and ${from ? sql`(c.recorded_at, c.id) > (${from[0]}::timestamptz, ${from[1]}::uuid)` : sql`true`}
    order by c.recorded_at, c.id limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ total: number; onTheWay: number }>(sql`
    select (select count(*)::int from video_observation.clip c where ${wanted} and ${mine}) as total,
      (select count(*)::int from video_observation.clip c where c.received_at is null and ${mine}) as "onTheWay"`);
  const shown = rows.slice(0, limit);
  about(...shown.map(({ patientId }) => patientId));
  const found = await ask(findPatients, { patientIds: shown.map(({ patientId }) => patientId), limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    clips: shown.flatMap(({ episodeId, dayNumber, prescriptions, extendedBy, code, version, ...row }) => {
      const name = known.get(row.patientId)?.name;
      if (name === undefined) return [];
      const regimen = code !== null && version !== null ? regimenOf({ code, version }) : null;
      const doses = regimen ? dosesOf(regimen) + extendedBy : 0;
      return [{ ...row, name, episode: { episodeId, dayNumber, doses, takes: [...dueOn(prescriptions, row.day)] } }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.recordedAt, last.clipId]) : null,
    total: counted[0]?.total ?? 0,
    onTheWay: counted[0]?.onTheWay ?? 0,
  };
});
