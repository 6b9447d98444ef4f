import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays, type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { doseDayBegins, EpisodeId, treatmentLock } from "../../treatment/episode.ts";
import { isMarkedByHand } from "../dose.ts";
import { DayResolved, DoseRecorded } from "../events.ts";
import { recordDose } from "../operations.ts";
import { type Episode, episodeColumns, keepCourse } from "./keep-course.ts";
import { doseFact } from "./tables.ts";
import { wasTheirs } from "./was-theirs.ts";

export default handle(recordDose, async ({ input, actor, now, timeZone, tx, vault, refuse, emit, about }) => {
  const { patientId, factId, day, source, says, observed, because, known, at } = input;
  about(patientId);
  const today = calendarDay(now, timeZone, doseDayBegins);
  if (day > today) return refuse("day-not-begun");
  if (known === null && isMarkedByHand(input, calendarDay(Date.parse(at), timeZone, doseDayBegins)))
    return refuse("reason-missing");
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  // Whoever closes the treatment meanwhile waits: a dose does not slip in behind its end.
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${treatmentLock(patientId)}, 0))`);
  if (!(await wasTheirs(tx, actor, input, timeZone))) return refuse("not-yours-then");
  const { rows } = await tx.execute<Row>(sql`
    select ${episodeColumns}, e.closed_on::text as "closedOn",
      coalesce(c.heard_on, e.starts_on - 1)::text as "heardOn"
    from treatment.published_episode e
      left join adherence.course c on c.organisation = e.organisation and c.episode = e.id
    where e.patient = ${patientId} order by e.starts_on desc, e.id desc`);
  if (rows.length === 0) return refuse("not-on-treatment");
  const episode = rows.find(({ startsOn }) => startsOn <= day);
  if (!episode) return refuse("before-treatment");
  // What was seen before the end may still arrive after it: a phone was without network.
  if (episode.closedOn !== null && day > episode.closedOn) return refuse("treatment-closed");
  const organisation = organisationOf(actor);
  const kept = await tx
    .insert(doseFact)
    .values({
      organisation,
      id: factId,
      patient: patientId,
      episode: episode.id,
      day,
      source,
      says,
      observed,
      because,
      known,
      at: new Date(at),
      receivedAt: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: doseFact.id });
  if (kept.length === 0) return refuse("already-recorded");
  await keepCourse(tx, organisation, { ...episode, patient: patientId }, day);
  const episodeId = EpisodeId.parse(episode.id);
  emit(DoseRecorded, { patientId, episodeId, factId, day });
  // Day after day nothing else follows from a dose; one of an earlier day, or after a silence, changes what was said.
  if (day < today || episode.heardOn < addDays(day, -1)) emit(DayResolved, { patientId, episodeId, day });
  return { factId };
});

interface Row extends Record<string, unknown>, Omit<Episode, "patient"> {
  closedOn: CalendarDay | null;
  /** The last day of which anybody had said anything; before the first word the day before the first. */
  heardOn: CalendarDay;
}
