import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { readCourses } from "../operations.ts";
import { dosesOfCourse } from "./keep-course.ts";
import { prescriptionsOf } from "./prescriptions.sql.ts";

type Course = AnswerOf<typeof readCourses>["courses"][number];
type Row = Record<string, unknown> & Omit<Course, "doses"> & { code: string; version: string; extendedBy: number };

export default handle(readCourses, async ({ input, actor, now, timeZone, tx, about }) => {
  const today = calendarDay(now, timeZone, doseDayBegins);
  const mine = withinReach(sql`people.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`e.patient`);
  const { rows } = await tx.execute<Row>(sql`
    select e.patient as "patientId", e.id as "episodeId", e.starts_on::text as "startedOn", p.code as phase,
      ${prescriptionsOf(sql`e.id`)} as prescriptions, coalesce(c.letters, '') as letters, c.complete_on::text as "completeOn", e.regimen as code,
      e.regimen_version as version, e.extended_by as "extendedBy",
      (select jsonb_build_object('factId', f.id, 'day', f.day::text) from adherence.dose_fact f
       where f.episode = e.id and not exists (
         select from adherence.dose_withdrawal w where w.organisation = f.organisation and w.fact = f.id)
       order by f.day desc, least(f.at, f.received_at) desc, f.received_at desc, f.id desc limit 1) as "lastWord"
    from treatment.published_episode e
      left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
      join lateral (
        select code from treatment.published_phase p
        where p.episode = e.id and p.begins_on <= greatest(${today}::date, e.starts_on) order by p.number desc limit 1
      ) p on true
    where e.patient = any (${sql.param(input.patientIds)}::uuid[]) and e.closed_on is null and e.regimen is not null
      and ${mine}`);
  about(...rows.map(({ patientId }) => patientId));
  return {
    courses: rows.map(({ code, version, extendedBy, ...course }) => ({
      ...course,
      doses: dosesOfCourse({ code, version, extendedBy }),
    })),
  };
});
