import { Id } from "../../../foundation/id.ts";
import { handle } from "../../../server/module.ts";
import { mayUploadClip } from "../operations.ts";
import { clipOf } from "./clip-of.ts";

export default handle(mayUploadClip, async ({ input, tx, refuse, about }) => {
  about(input.patientId);
  const clip = await clipOf(tx, input);
  if (!clip) return refuse("no-such-clip");
  return { upload: Id.parse(clip.upload), bytes: clip.bytes, state: clip.receivedAt ? "received" : "awaited" } as const;
});
