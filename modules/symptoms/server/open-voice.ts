import { giveFile } from "../../../server/files/give-file.ts";
import { handle } from "../../../server/module.ts";
import { openVoice } from "../operations.ts";
import { voiceColumn, voiceOf } from "./voice-of.ts";

export default handle(openVoice, async (turning) => {
  const { input, tx, vault, refuse, about } = turning;
  const { patientId } = input;
  about(patientId);
  const voice = await voiceOf(tx, input);
  if (!voice) return refuse("no-such-voice");
  if (voice.forgottenAt !== null) return refuse("voice-no-longer-kept");
  if (voice.file === null) return refuse("voice-on-its-way");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const given = await giveFile(turning, key, voiceColumn, voice.file);
  return { mediaType: "application/octet-stream", ...given, pressed: false, saveAs: null };
});
