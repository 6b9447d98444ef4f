import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { dosesOn } from "../../treatment/prescription.ts";
import { figuresOf } from "../figures.ts";
import { doseRules } from "../dose-day.ts";
import { doseDays, dosesBy } from "../dose-days.ts";
import { readDoses } from "../operations.ts";
import { boxEvidence } from "./box-evidence.ts";
import { dosesOfCourse } from "./keep-course.ts";
import { type PrescriptionRow, prescriptionsOf } from "./prescriptions.sql.ts";

type Day = AnswerOf<typeof readDoses>["days"][number];
type Shown = Day["evidence"][number];
type Withdrawn = NonNullable<Shown["withdrawn"]>;
type Row = Record<string, unknown> &
  Omit<Shown, "by" | "withdrawn"> & {
    by: string;
    weighed: number;
    withdrawn: (Omit<Withdrawn, "by"> & { by: string }) | null;
  };

type ClipRow = Record<string, unknown> & Day["clips"][number] & { day: CalendarDay; weighed: number };

export default handle(readDoses, async ({ input, now, timeZone, tx, ask, refuse, about }) => {
  const { patientId, episodeId } = input;
  about(patientId);
  const { rows: episodes } = await tx.execute<Episode>(sql`
    select e.starts_on::text as "startedOn", e.closed_on::text as "closedOn", e.regimen as code,
      e.regimen_version as version, e.extended_by as "extendedBy", ${prescriptionsOf(sql`e.id`)} as prescriptions
    from treatment.published_episode e where e.id = ${episodeId} and e.patient = ${patientId}`);
  const [episode] = episodes;
  if (!episode) return refuse("no-such-treatment");
  const { startedOn, closedOn } = episode;
  const { rows: facts } = await tx.execute<Row>(sql`
    select f.id as "factId", f.day::text as day, f.source, f.says, f.observed, f.because, f.known, ${moment("f.at")} as at, f.by,
      (extract(epoch from least(f.at, f.received_at)) * 1000)::float8 as weighed,
      (select jsonb_build_object('why', w.why, 'at', ${moment("w.at")}, 'by', w.by)
       from adherence.dose_withdrawal w where w.fact = f.id) as withdrawn
    from adherence.dose_fact f where f.episode = ${episodeId} order by f.day, least(f.at, f.received_at) desc, f.received_at desc, f.id desc`);
  const { rows: clips } = await tx.execute<ClipRow>(sql`
    select id as "clipId", day::text as day, ${moment("recorded_at")} as "recordedAt", verdict,
      received_at is not null as received,
      (extract(epoch from least(recorded_at, announced_at)) * 1000)::float8 as weighed
    from video_observation.published_clip where episode = ${episodeId} order by recorded_at desc, id desc`);
  const box = await boxEvidence(tx, patientId);
  const by = await whoWrote(
    facts.flatMap((fact) => [fact.by, ...(fact.withdrawn ? [fact.withdrawn.by] : [])]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );

  const today = calendarDay(now, timeZone, doseDayBegins);
  const ended = closedOn !== null && closedOn < today;
  const counted = doseDays({
    timeZone,
    dayBegins: doseDayBegins,
    start: startedOn,
    // All days of a treatment that ended have ended.
    today: ended ? addDays(closedOn, 1) : today,
    dosesOn: dosesOfDay(episode),
    doses: dosesOfCourse(episode),
    // In the order in which they came, as for the course's letters: of two words of one moment the later one holds.
    evidence: [
      ...facts
        .toReversed()
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ day, weighed, source, says, observed }) => ({ at: weighed, forDay: day, source, says, observed })),
      ...clips.map(({ day, weighed, verdict }) => ({ at: weighed, forDay: day, source: "video" as const, verdict })),
      ...(box?.openings ?? [])
        .filter(({ counts }) => counts)
        .map(({ day, at }) => ({ at, forDay: day, source: "box" as const })),
    ],
    // Of whoever has no box nothing is ever heard that would make a day missed by itself.
    silent: (day) => !box?.heard(day),
  });
  const days = counted.days.filter(({ day }) => closedOn === null || day <= closedOn);
  return {
    today: ended ? closedOn : today,
    startedOn,
    closedOn,
    days: days.map(({ day, state, open, soFar }) => ({
      day,
      state,
      open,
      soFar: soFar?.state ?? null,
      evidence: facts
        .filter((fact) => fact.day === day)
        .map((fact) => ({
          ...fact,
          by: by(fact.by),
          withdrawn: fact.withdrawn && { ...fact.withdrawn, by: by(fact.withdrawn.by) },
        })),
      openings: (box?.openings ?? [])
        .filter((opening) => opening.day === day)
        .map(({ at, counts, because }) => ({ at: new Date(at).toISOString(), counts, because })),
      clips: clips
        .filter((clip) => clip.day === day)
        .map(({ clipId, recordedAt, verdict, received }) => ({ clipId, recordedAt, verdict, received })),
    })),
    verified: counted.verified,
    reported: counted.reported,
    figures: [...figuresOf(days)],
    rules: doseRules,
  };
});

/** Of a treatment that began before prescriptions were kept: a dose a day. */
const dosesOfDay = ({ prescriptions }: Episode) =>
  prescriptions.length === 0 ? dosesBy({ timesPerDay: 1 }) : (day: CalendarDay) => dosesOn(prescriptions, day);

interface Episode extends Record<string, unknown> {
  startedOn: CalendarDay;
  closedOn: CalendarDay | null;
  code: string | null;
  version: string | null;
  extendedBy: number;
  prescriptions: PrescriptionRow[];
}
