import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { doseDayBegins, type EpisodeId, type PhaseCode } from "../../treatment/episode.ts";
import { dueOn } from "../../treatment/prescription.ts";
import type { DoseFactId } from "../dose.ts";
import { listToday } from "../operations.ts";
import { daysBetween, dosesOfCourse, weekOf } from "./keep-course.ts";
import { type PrescriptionRow, prescriptionsOf } from "./prescriptions.sql.ts";

/** Where a page ended: is something known of today, and who. */
const Cursor = z.tuple([z.boolean(), PatientId]);

export default handle(listToday, async ({ input, actor, now, timeZone, tx, ask, refuse, about }) => {
  const { after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const today = calendarDay(now, timeZone, doseDayBegins);
  const mine = withinReach(sql`people.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`e.patient`);
  const { rows } = await tx.execute<Row>(sql`
    with mine as (
      select e.id, e.patient, e.starts_on, e.regimen, e.regimen_version, e.extended_by, c.due,
        coalesce(c.letters, '') as letters,
        -- Of somebody who has nothing to take today nothing is left to be known.
        coalesce(substr(c.letters, ${today}::date - c.first_day + 1, 1), '') in ('v', 'r', 'm')
          or coalesce(substr(c.due, least(${today}::date - c.first_day + 1, length(c.due)), 1), '1') = '0' as known
      from treatment.published_episode e
        left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
      where e.closed_on is null and e.regimen is not null and e.starts_on <= ${today}
        and (c.complete_on is null or c.complete_on >= ${today}) and ${mine}
        and exists (select from people.published_patient p where p.id = e.patient))
    select m.patient as "patientId", m.id as "episodeId", m.starts_on::text as "startedOn", m.letters, m.known,
      m.regimen as code, m.regimen_version as version, m.extended_by as "extendedBy", p.code as phase, m.due,
      ${prescriptionsOf(sql`m.id`)} as prescriptions,
      (select f.id from adherence.dose_fact f
       where f.episode = m.id and f.day = ${today}
         and not exists (select from adherence.dose_withdrawal w where w.organisation = f.organisation and w.fact = f.id)
       order by least(f.at, f.received_at) desc, f.received_at desc, f.id desc limit 1) as "todayFactId",
      (select count(*)::int from mine) as total, (select count(*)::int from mine where not known) as open
    from mine m
      join lateral (
        select code from treatment.published_phase p
        where p.episode = m.id and p.begins_on <= ${today} order by p.number desc limit 1) p on true
    where ${from ? sql`(m.known, m.patient) > (${from[0]}, ${from[1]}::uuid)` : sql`true`}
    order by m.known, m.patient limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  about(...shown.map(({ patientId }) => patientId));
  const found = await ask(findPatients, { patientIds: shown.map(({ patientId }) => patientId), limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    today,
    patients: shown.flatMap((row) => {
      const patient = known.get(row.patientId);
      return patient ? [{ ...shownRow(row, today), name: patient.name, village: patient.village }] : [];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.known, last.patientId]) : null,
    open: rows[0]?.open ?? 0,
    total: rows[0]?.total ?? 0,
  };
});

interface Row extends Record<string, unknown> {
  patientId: z.infer<typeof PatientId>;
  episodeId: EpisodeId;
  startedOn: CalendarDay;
  letters: string;
  known: boolean;
  code: string;
  version: string;
  phase: PhaseCode;
  due: string | null;
  extendedBy: number;
  prescriptions: PrescriptionRow[];
  todayFactId: z.infer<typeof DoseFactId> | null;
  total: number;
  open: number;
}

function shownRow(
  { patientId, episodeId, startedOn, letters, due, phase, prescriptions, todayFactId, ...regimen }: Row,
  today: CalendarDay,
) {
  return {
    patientId,
    episodeId,
    phase,
    takes: [...dueOn(prescriptions, today)],
    dayNumber: daysBetween(startedOn, today) + 1,
    doses: dosesOfCourse(regimen),
    week: weekOf(startedOn, letters, due, today),
    todayFactId,
  };
}
