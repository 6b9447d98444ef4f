import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { ClipJudged } from "../events.ts";
import { judgeClip } from "../operations.ts";
import { clipOf } from "./clip-of.ts";
import { keepLook, lookOf } from "./keep-look.ts";
import { verdict as verdictTable } from "./tables.ts";

export default handle(judgeClip, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { patientId, clipId, verdictId, verdict, reasons } = input;
  about(patientId);
  // Of two who look at once the second one sees the first one's verdict.
  const clip = await clipOf(tx, input, "hold");
  if (!clip) return refuse("no-such-clip");
  if (clip.receivedAt === null) return refuse("clip-on-its-way");
  const by = actorName(actor);
  const wanted = await lookOf(tx, clip);
  if (wanted === null || wanted.notBy === by) return refuse("already-judged");
  await tx.insert(verdictTable).values({
    organisation: organisationOf(actor),
    id: verdictId,
    clip: clipId,
    patient: patientId,
    look: wanted.look,
    verdict,
    reasons: [...reasons],
    at: new Date(now),
    by,
  });
  await keepLook(tx, clip);
  emit(ClipJudged, { patientId, episodeId: EpisodeId.parse(clip.episode), clipId, day: clip.day as never });
  return { verdictId };
});
