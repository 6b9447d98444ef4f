import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { dayDoubts, Verdict, VerdictReason } from "../../modules/video-observation/clip.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** As whoever looks at a clip says it; the patient is told in other words. */
export const reasonWords: Words<VerdictReason> = {
  "face-not-seen": msg({ id: "clip-reason.face-not-seen", message: "Face not seen" }),
  "swallow-not-seen": msg({ id: "clip-reason.swallow-not-seen", message: "Swallow not seen" }),
  "tablets-not-counted": msg({ id: "clip-reason.tablets-not-counted", message: "Tablets not counted" }),
  "too-dark": msg({ id: "clip-reason.too-dark", message: "Too dark or no picture" }),
  "another-person": msg({ id: "clip-reason.another-person", message: "Another person" }),
  "looks-unwell": msg({ id: "clip-reason.looks-unwell", message: "Looks unwell: tell the doctor" }),
};

export const verdictWords: Words<Verdict> = {
  accepted: msg({ id: "clip-verdict.accepted", message: "accepted" }),
  retake: msg({ id: "clip-verdict.retake", message: "to be made again" }),
  flagged: msg({ id: "clip-verdict.flagged", message: "flagged for the doctor" }),
};

type Doubt = (typeof dayDoubts)[number];

/** In a row of the list. */
export const doubtWords: Words<Doubt> = {
  ahead: msg({ id: "clip-doubt.ahead", message: "phone’s clock runs ahead" }),
  "clock-differs": msg({ id: "clip-doubt.clock-differs", message: "day is not sure" }),
};

export const doubtExplained: Words<Doubt> = {
  ahead: msg({
    id: "clip-doubt-explained.ahead",
    message: "The phone’s clock was ahead of ours: by it, this was filmed on a day that had not come yet.",
  }),
  "clock-differs": msg({
    id: "clip-doubt-explained.clock-differs",
    message: "The phone showed one dose day, and its clock said another.",
  }),
};
