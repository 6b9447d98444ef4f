import { handle } from "../../../server/module.ts";
import { takeClip } from "../operations.ts";
import { clipOf, giveClip } from "./clip-of.ts";

export default handle(takeClip, async (turning) => {
  const { input, tx, vault, uploads, refuse, about } = turning;
  const { patientId } = input;
  about(patientId);
  const clip = await clipOf(tx, input);
  if (!clip?.receivedAt) return refuse("no-such-clip");
  // It is kept whole by now: the pieces it came in are not needed any more.
  await uploads.remove(clip.upload);
  if (clip.file === null || clip.fileBytes !== clip.bytes) return refuse("clip-no-longer-kept");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const given = await giveClip(turning, key, clip.file);
  return { mediaType: "application/octet-stream", ...given, pressed: false, saveAs: null };
});
