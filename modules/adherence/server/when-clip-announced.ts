import { when } from "../../../server/module.ts";
import { ClipAnnounced } from "../../video-observation/events.ts";
import { followClip } from "./follow-clip.ts";

export default when(
  ClipAnnounced,
  { name: "adherence.whenClipAnnounced", does: "Have a day say what its clip says, once it was announced." },
  (turning, { carries }) => followClip(turning, carries),
);
