import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { recordAdverseEvent } from "../operations.ts";
import { holdWatched } from "./hold-watched.sql.ts";
import { keepLook } from "./keep-look.ts";
import { adverseEvent } from "./tables.ts";

export const eventCalled = "monitoring.adverse_event.called";

export default handle(recordAdverseEvent, async (turning) => {
  const { input, actor, now, tx, vault, refuse, about } = turning;
  const { patientId, episodeId, eventId, term, called, beganOn } = input;
  about(patientId);
  if ((term === "other") !== (called !== null)) return refuse("say-which-event");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  await holdWatched(tx, [patientId]);
  const { rows } = await tx.execute<{ startedOn: CalendarDay }>(sql`
    select starts_on::text as "startedOn" from treatment.published_episode
    where id = ${episodeId} and patient = ${patientId}`);
  const [episode] = rows;
  if (!episode) return refuse("no-such-treatment");
  if (beganOn < episode.startedOn) return refuse("before-treatment");
  const kept = await tx
    .insert(adverseEvent)
    .values({
      organisation: organisationOf(actor),
      id: eventId,
      patient: patientId,
      episode: episodeId,
      term,
      called: sealNote(key, eventCalled, eventId, called),
      beganOn,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: adverseEvent.id });
  if (kept.length === 0) return refuse("already-added");
  const looked = await keepLook(turning, key, input, { episodeId, term, beganOn, number: 1 });
  return looked === "kept" ? { eventId } : refuse(looked);
});
