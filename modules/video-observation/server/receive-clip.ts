import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { ClipReceived } from "../events.ts";
import { receiveClip } from "../operations.ts";
import { kindOfClip } from "./clip-file/kind-of-clip.ts";
import { clipOf, sealClip } from "./clip-of.ts";
import { clip as clipTable } from "./tables.ts";

/** The one word by which a phone may forget a clip: after it, the clip is sealed and on the disk. */
export default handle(receiveClip, async (turning) => {
  const { input, actor, now, tx, vault, files, uploads, newId, refuse, emit, about } = turning;
  const { patientId, clipId } = input;
  about(patientId);
  const clip = await clipOf(tx, input, "hold");
  if (!clip) return refuse("no-such-clip");
  if (clip.receivedAt !== null) return { clipId };
  const bytes = await uploads.read(clip.upload);
  if (bytes === null || bytes.length < clip.bytes) return refuse("clip-not-whole", { have: bytes?.length ?? 0 });
  if (!createHash("sha256").update(bytes).digest().equals(clip.sha256)) {
    await uploads.remove(clip.upload);
    return refuse("file-changed-on-the-way");
  }
  const type = kindOfClip(bytes);
  if (type === null) return refuse("not-a-video");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  // Before the commit: a row whose file is missing would be a lost dose, a file without a row is only waste.
  const file = newId();
  await files.keep(organisationOf(actor), file, sealClip(key, file, bytes));
  const at = new Date(now);
  await tx
    .update(clipTable)
    .set({ receivedAt: at, file, fileType: type, fileBytes: bytes.length, waitsFor: "first" })
    .where(eq(clipTable.id, clipId));
  emit(ClipReceived, { patientId, episodeId: EpisodeId.parse(clip.episode), clipId, day: clip.day as never });
  return { clipId };
});
