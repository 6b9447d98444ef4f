import type { Recorded } from "../../../local/clips.ts";
import { clipToSend } from "../../../local/media.ts";
import type { PhoneAtHand } from "../phone-at-hand.ts";

/** A recording becomes a dose that is told: it goes to the outbox, and from there by itself. */
export async function keepClip(
  { patientId, newId, outbox }: Pick<PhoneAtHand, "patientId" | "newId" | "outbox">,
  { clipId, day, clock, seconds, bytes, sha256, type }: Recorded,
): Promise<void> {
  const input = { patientId, clipId, day, clock, seconds, bytes, sha256, type };
  await outbox.addMedia(clipToSend(newId(), input, { clipId, day }));
}
