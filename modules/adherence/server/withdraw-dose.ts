import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { DayResolved, DoseRecorded } from "../events.ts";
import { withdrawDose } from "../operations.ts";
import { type Episode, episodeColumns, keepCourse } from "./keep-course.ts";
import { doseWithdrawal } from "./tables.ts";

export default handle(withdrawDose, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, factId, withdrawalId, why } = input;
  about(patientId);
  const { rows } = await tx.execute<Row>(sql`
    select f.day::text as day, ${episodeColumns}
    from adherence.dose_fact f join treatment.published_episode e on e.id = f.episode
    where f.id = ${factId} and f.patient = ${patientId}`);
  const [fact] = rows;
  if (!fact) return refuse("no-such-dose");
  const organisation = organisationOf(actor);
  const taken = await tx
    .insert(doseWithdrawal)
    .values({ organisation, fact: factId, id: withdrawalId, why, at: new Date(now), by: actorName(actor) })
    .onConflictDoNothing()
    .returning({ id: doseWithdrawal.id });
  if (taken.length === 0) return refuse("withdrawn-already");
  await keepCourse(tx, organisation, { ...fact, patient: patientId }, fact.day);
  const episodeId = EpisodeId.parse(fact.id);
  emit(DoseRecorded, { patientId, episodeId, factId, day: fact.day });
  emit(DayResolved, { patientId, episodeId, day: fact.day });
  return { factId };
});

interface Row extends Record<string, unknown>, Omit<Episode, "patient"> {
  day: CalendarDay;
}
