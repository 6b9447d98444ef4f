import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { takeClip } from "../operations.ts";
import { clipOf, openSealedClip } from "./clip-of.ts";

export default handle(takeClip, async ({ input, actor, tx, vault, files, uploads, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const clip = await clipOf(tx, input);
  if (!clip?.receivedAt) return refuse("no-such-clip");
  // It is kept whole by now: the pieces it came in are not needed any more.
  await uploads.remove(clip.upload);
  if (clip.file === null || clip.fileBytes !== clip.bytes) return refuse("clip-no-longer-kept");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const sealed = await files.read(organisationOf(actor), clip.file);
  if (!sealed) throw new Error("The file of a clip is missing from the file store.");
  const bytes = openSealedClip(key, clip.file, sealed);
  return { mediaType: "application/octet-stream", bytes, pressed: false, saveAs: null };
});
