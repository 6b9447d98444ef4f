import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { listMonitoringDue } from "../operations.ts";

type Due = AnswerOf<typeof listMonitoringDue>["patients"][number];
interface Row extends Record<string, unknown>, Pick<Due, "patientId" | "startedOn" | "waits"> {
  episodeId: EpisodeId;
  until: CalendarDay;
}

/** Where a page ended: the last day of what waits longest, and whose treatment. */
const Cursor = z.tuple([CalendarDay, EpisodeId]);

const reach = { byArea: ["doctor", "supervisor"], byName: ["worker"] } as const;
/** What comes within so many days is listed too: whoever goes to a village once a week takes it along. */
const ahead = 7;

export default handle(listMonitoringDue, async ({ input, actor, today, tx, ask, refuse, about }) => {
  const { only, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const soon = addDays(today, ahead);
  const overdue = sql`s.until < ${today}`;
  const due = sql`s.until >= ${today} and s."from" <= ${soon}`;
  const wanted = only === "overdue" ? overdue : only === "due" ? due : sql`s."from" <= ${soon}`;
  const mine = sql`${withinReach(sql`people.published_reach`, actor, reach, sql`s.patient`)}
    and exists (select from people.published_patient p where p.id = s.patient)`;
  const next = from ? sql`and (s.until, s.episode) > (${from[0]}::date, ${from[1]}::uuid)` : sql``;
  const { rows } = await tx.execute<Row>(sql`
    select s.episode as "episodeId", s.patient as "patientId", s.until::text as until, s.waits,
      e.starts_on::text as "startedOn"
    from (select s.* from monitoring.standing s where ${wanted} and ${mine} ${next}
      order by s.until, s.episode limit ${limit + 1}) s
      join treatment.published_episode e on e.organisation = s.organisation and e.id = s.episode
    order by s.until, s.episode`);
  const { rows: counted } = await tx.execute<{ overdue: number; due: number }>(sql`
    select count(*) filter (where ${overdue})::int as overdue, count(*) filter (where ${due})::int as due
    from monitoring.standing s where s."from" <= ${soon} and ${mine}`);
  const shown = rows.slice(0, limit);
  const patientIds = shown.map(({ patientId }) => patientId);
  about(...patientIds);
  const found = await ask(findPatients, { patientIds, limit: 100 });
  const named = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    today,
    counts: counted[0] ?? { overdue: 0, due: 0 },
    patients: shown.flatMap(({ patientId, startedOn, waits }) => {
      const patient = named.get(patientId);
      if (!patient) return [];
      const { name, sex, age, village } = patient;
      const near = waits.filter((wait) => wait.from <= soon);
      return [{ patientId, name, sex, age, village, startedOn, waits: near }];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.until, last.episodeId]) : null,
  };
});
