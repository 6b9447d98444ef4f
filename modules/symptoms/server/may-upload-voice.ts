import { Id } from "../../../foundation/id.ts";
import { handle } from "../../../server/module.ts";
import { mayUploadVoice } from "../operations.ts";
import { voiceOf } from "./voice-of.ts";

export default handle(mayUploadVoice, async ({ input, tx, refuse, about }) => {
  about(input.patientId);
  const voice = await voiceOf(tx, input);
  if (!voice) return refuse("no-such-voice");
  const state = voice.receivedAt ? ("received" as const) : ("awaited" as const);
  return { upload: Id.parse(voice.upload), bytes: voice.bytes, state };
});
