import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { openClip } from "../operations.ts";
import { clipOf, openSealedClip } from "./clip-of.ts";

export default handle(openClip, async ({ input, actor, tx, vault, files, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const clip = await clipOf(tx, input);
  if (!clip) return refuse("no-such-clip");
  if (clip.forgottenAt !== null) return refuse("clip-no-longer-kept");
  if (clip.file === null) return refuse("clip-on-its-way");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const sealed = await files.read(organisationOf(actor), clip.file);
  if (!sealed) throw new Error("The file of a clip is missing from the file store.");
  return {
    mediaType: "application/octet-stream",
    bytes: openSealedClip(key, clip.file, sealed),
    pressed: false,
    saveAs: null,
  };
});
