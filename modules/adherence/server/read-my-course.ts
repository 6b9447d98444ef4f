import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { readMyself } from "../../people/operations.ts";
import { doseDayBegins, type EpisodeId } from "../../treatment/episode.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import { readMyCourse } from "../operations.ts";
import { daysBetween, weekOf } from "./keep-course.ts";

type Course = AnswerOf<typeof readMyCourse>;

export default handle(readMyCourse, async ({ input, now, timeZone, tx, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const who = await ask(readMyself, { patientId });
  if (isRefusal(who)) return refuse("erased");
  const today = calendarDay(now, timeZone, doseDayBegins);
  const { rows } = await tx.execute<Row>(sql`
    select e.id as "episodeId", e.starts_on::text as "startedOn", coalesce(c.letters, '') as letters,
      e.regimen as code, e.regimen_version as version, p.tablets
    from treatment.published_episode e
      left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
      join lateral (
        select tablets from treatment.published_phase p
        where p.episode = e.id and p.begins_on <= ${today} order by p.number desc limit 1) p on true
    where e.patient = ${patientId} and e.closed_on is null and e.regimen is not null and e.starts_on <= ${today}
    order by e.starts_on desc limit 1`);
  const [episode] = rows;
  return {
    calledBy: who.calledBy,
    today,
    timeZone,
    dayBegins: doseDayBegins,
    video: who.agreedTo.includes("video"),
    course: episode ? courseOf(episode, today) : null,
    clips: await clipsSince(tx, patientId, addDays(today, -6)),
  };
});

interface Row extends Record<string, unknown> {
  episodeId: EpisodeId;
  startedOn: CalendarDay;
  letters: string;
  code: string;
  version: string;
  tablets: number;
}

function courseOf({ episodeId, startedOn, letters, code, version, tablets }: Row, today: CalendarDay) {
  const regimen = regimenOf({ code, version });
  return {
    episodeId,
    startedOn,
    dayNumber: daysBetween(startedOn, today) + 1,
    doses: regimen ? dosesOf(regimen) : 0,
    tablets,
    week: weekOf(startedOn, letters, today),
  };
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
