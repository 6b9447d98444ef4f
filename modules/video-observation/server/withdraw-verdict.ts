import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { ClipJudged } from "../events.ts";
import { withdrawVerdict } from "../operations.ts";
import { clipOf } from "./clip-of.ts";
import { keepLook } from "./keep-look.ts";
import { verdictWithdrawal } from "./tables.ts";

export default handle(withdrawVerdict, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, clipId, verdictId } = input;
  about(patientId);
  const clip = await clipOf(tx, input, "hold");
  const by = actorName(actor);
  const { rows } = await tx.execute<{ by: string }>(
    sql`select by from video_observation.verdict where id = ${verdictId} and clip = ${clipId}`,
  );
  if (!clip || !rows[0]) return refuse("no-such-verdict");
  if (rows[0].by !== by) return refuse("not-your-verdict");
  const kept = await tx
    .insert(verdictWithdrawal)
    .values({ organisation: organisationOf(actor), verdict: verdictId, at: new Date(now), by })
    .onConflictDoNothing()
    .returning({ verdict: verdictWithdrawal.verdict });
  if (kept.length > 0) {
    await keepLook(tx, clip);
    emit(ClipJudged, { patientId, episodeId: EpisodeId.parse(clip.episode), clipId, day: clip.day as never });
  }
  return { verdictId };
});
