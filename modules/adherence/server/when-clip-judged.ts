import { when } from "../../../server/module.ts";
import { ClipJudged } from "../../video-observation/events.ts";
import { followClip } from "./follow-clip.ts";

export default when(
  ClipJudged,
  { name: "adherence.whenClipJudged", does: "Have a day say what its clip says, once it was judged." },
  (turning, { carries }) => followClip(turning, carries),
);
