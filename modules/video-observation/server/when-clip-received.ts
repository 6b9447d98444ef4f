import { isRefusal } from "../../../foundation/refusal.ts";
import { chore } from "../../../server/module.ts";
import { ClipReceived } from "../events.ts";
import { keepSmallerClip, takeClip } from "../operations.ts";
import { compressClip } from "./clip-file/compress-clip.ts";

/** Makes a clip smaller once it is here. Until then, and where it cannot be done, the one that the phone sent stays. */
export default chore(ClipReceived, "videoObservation.whenClipReceived", async ({ carries }, send) => {
  const { patientId, clipId } = carries;
  const taken = await send(takeClip, { patientId, clipId });
  if (isRefusal(taken)) return;
  const made = await compressClip(Buffer.from(taken.bytes));
  if (made.is === "smaller") await send(keepSmallerClip, { patientId, clipId }, made.bytes);
});
