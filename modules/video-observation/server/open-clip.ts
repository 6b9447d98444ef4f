import { handle } from "../../../server/module.ts";
import { openClip } from "../operations.ts";
import { clipOf, giveClip } from "./clip-of.ts";

export default handle(openClip, async (turning) => {
  const { input, tx, vault, refuse, about } = turning;
  const { patientId } = input;
  about(patientId);
  const clip = await clipOf(tx, input);
  if (!clip) return refuse("no-such-clip");
  if (clip.forgottenAt !== null) return refuse("clip-no-longer-kept");
  if (clip.file === null) return refuse("clip-on-its-way");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const given = await giveClip(turning, key, clip.file);
  return { mediaType: "application/octet-stream", ...given, pressed: false, saveAs: null };
});
