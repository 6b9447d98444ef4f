import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { VerdictReason } from "../../../../modules/video-observation/clip.ts";

const words: Record<VerdictReason, MessageDescriptor> = {
  "face-not-seen": msg({ id: "retake.face-not-seen", message: "Your face was not to be seen." }),
  "swallow-not-seen": msg({ id: "retake.swallow-not-seen", message: "It was not to be seen that you swallowed." }),
  "tablets-not-counted": msg({
    id: "retake.tablets-not-counted",
    message: "Not all tablets were to be seen. Show them in your hand first.",
  }),
  "too-dark": msg({ id: "retake.too-dark", message: "It was too dark. Go where there is light." }),
  "another-person": msg({ id: "retake.another-person", message: "The video did not show you." }),
  "looks-unwell": msg({ id: "retake.looks-unwell", message: "Speak to your health worker about how you feel." }),
};

export const retakeWords = (reason: string): MessageDescriptor | null =>
  Object.entries(words).find(([known]) => known === reason)?.[1] ?? null;
