import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { readMyself } from "../../people/operations.ts";
import { doseDayBegins, type EpisodeId } from "../../treatment/episode.ts";
import { dueOn, tabletsIn } from "../../treatment/prescription.ts";
import { readMyCourse } from "../operations.ts";
import { daysBetween, dosesOfCourse, weekOf } from "./keep-course.ts";
import { type PrescriptionRow, prescriptionsOf } from "./prescriptions.sql.ts";

type Course = AnswerOf<typeof readMyCourse>;

export default handle(readMyCourse, async ({ input, now, timeZone, tx, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const who = await ask(readMyself, { patientId });
  if (isRefusal(who)) return refuse("erased");
  const today = calendarDay(now, timeZone, doseDayBegins);
  const { rows } = await tx.execute<Row>(sql`
    select e.id as "episodeId", e.starts_on::text as "startedOn", coalesce(c.letters, '') as letters,
      c.due, e.regimen as code, e.regimen_version as version, e.extended_by as "extendedBy",
      ${prescriptionsOf(sql`e.id`)} as prescriptions
    from treatment.published_episode e
      left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
    where e.patient = ${patientId} and e.closed_on is null and e.regimen is not null and e.starts_on <= ${today}
    order by e.starts_on desc limit 1`);
  const [episode] = rows;
  return {
    calledBy: who.calledBy,
    today,
    timeZone,
    dayBegins: doseDayBegins,
    video: who.agreedTo.includes("video"),
    eatsByPlan: await eatsByPlan(tx, patientId),
    course: episode ? courseOf(episode, today) : null,
    clips: await clipsSince(tx, patientId, addDays(today, -6)),
  };
});

interface Row extends Record<string, unknown> {
  episodeId: EpisodeId;
  startedOn: CalendarDay;
  letters: string;
  due: string | null;
  code: string;
  version: string;
  extendedBy: number;
  prescriptions: PrescriptionRow[];
}

/** A phone in a pocket may be without network for so long, and still says what is due. */
const daysAhead = 14;

function courseOf({ episodeId, startedOn, letters, due, prescriptions, ...regimen }: Row, today: CalendarDay) {
  return {
    episodeId,
    startedOn,
    dayNumber: daysBetween(startedOn, today) + 1,
    doses: dosesOfCourse(regimen),
    ahead: Array.from({ length: daysAhead }, (_, at) => {
      const day = addDays(today, at);
      const takes = dueOn(prescriptions, day);
      return { day, due: takes.length > 0, tablets: takes.length > 0 ? tabletsIn(takes) : null };
    }),
    week: weekOf(startedOn, letters, due, today),
  };
}

/** As in the lists of those who do: whose treatment was closed since eats by it no more. */
async function eatsByPlan(tx: Tx, patientId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from nutrition.published_care_plan p where p.patient = ${patientId} and not exists (
      select from treatment.published_episode e
      where e.organisation = p.organisation and e.patient = p.patient and e.closed_on >= p."on")`);
  return rows.length > 0;
}

async function clipsSince(tx: Tx, patientId: string, from: CalendarDay): Promise<Course["clips"]> {
  const { rows } = await tx.execute<Course["clips"][number] & Record<string, unknown>>(sql`
    select id as "clipId", day::text as day, reasons,
      case when received_at is null then 'on-the-way' when verdict = 'waiting' then 'waiting'
        when verdict = 'accepted' then 'accepted' else 'retake' end as state
    from video_observation.published_clip where patient = ${patientId} and day >= ${from}
    order by recorded_at desc, id desc limit 30`);
  return rows;
}
