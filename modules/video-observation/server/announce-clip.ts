import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { readMyself } from "../../people/operations.ts";
import { doseDayBegins, EpisodeId, treatmentLock } from "../../treatment/episode.ts";
import { dayOfClip, wantsSecondLook } from "../clip.ts";
import { ClipAnnounced } from "../events.ts";
import { announceClip } from "../operations.ts";
import { clip } from "./tables.ts";

export default handle(announceClip, async (turning) => {
  const { input, actor, now, timeZone, tx, ask, newId, refuse, emit, about } = turning;
  const { patientId, clipId, clock, seconds, bytes, sha256 } = input;
  about(patientId);
  const who = await ask(readMyself, { patientId });
  if (isRefusal(who)) return refuse("erased");
  if (!who.agreedTo.includes("video")) return refuse("video-not-agreed");
  // Whoever closes the treatment meanwhile waits: a dose does not slip in behind its end.
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${treatmentLock(patientId)}, 0))`);
  const { day, doubt } = dayOfClip(input.day, clock, now, timeZone, doseDayBegins);
  const { rows } = await tx.execute<{ id: string; startsOn: CalendarDay; closedOn: CalendarDay | null }>(sql`
    select id, starts_on::text as "startsOn", closed_on::text as "closedOn"
    from treatment.published_episode where patient = ${patientId} order by starts_on desc, id desc`);
  if (rows.length === 0) return refuse("not-on-treatment");
  const episode = rows.find(({ startsOn }) => startsOn <= day);
  if (!episode) return refuse("before-treatment");
  // What was filmed before the end may still arrive after it: a phone was without network.
  if (episode.closedOn !== null && day > episode.closedOn) return refuse("treatment-closed");
  const kept = await tx
    .insert(clip)
    .values({
      organisation: organisationOf(actor),
      id: clipId,
      patient: patientId,
      episode: episode.id,
      day,
      doubt,
      phoneAt: new Date(clock.at),
      aheadMs: clock.aheadMs,
      recordedAt: new Date(Date.parse(clock.at) - (clock.aheadMs ?? 0)),
      seconds,
      bytes,
      sha256: Buffer.from(sha256, "hex"),
      upload: newId(),
      secondLook: wantsSecondLook(clipId),
      announcedAt: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: clip.id });
  if (kept.length > 0) emit(ClipAnnounced, { patientId, episodeId: EpisodeId.parse(episode.id), clipId, day });
  return { clipId };
});
