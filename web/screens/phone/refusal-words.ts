import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CommonRefusal } from "../../../foundation/refusal.ts";
import type { RefusalOf } from "../../../foundation/operation.ts";
import type { bindPhone, openFromPhone } from "../../../modules/access/operations.ts";
import type { readDoses, readMyCourse } from "../../../modules/adherence/operations.ts";
import type { receiveVoice, reportSymptoms } from "../../../modules/symptoms/operations.ts";
import type { announceClip, receiveClip } from "../../../modules/video-observation/operations.ts";

type OnThePhone =
  | CommonRefusal
  | "no-network"
  | RefusalOf<typeof bindPhone>
  | RefusalOf<typeof openFromPhone>
  | RefusalOf<typeof readMyCourse>
  | RefusalOf<typeof readDoses>
  | RefusalOf<typeof announceClip>
  | RefusalOf<typeof receiveClip>
  | RefusalOf<typeof reportSymptoms>
  | RefusalOf<typeof receiveVoice>;

const askWorker = msg({
  id: "on-phone.ask-worker",
  message: "It could not be taken. Show this to your health worker.",
});
const gone = msg({ id: "on-phone.gone", message: "Your record is no longer kept. Ask your health worker." });
const notOurs = msg({
  id: "on-phone.not-connected",
  message: "This phone is no longer connected. Ask your health worker for a new code. What you made stays here.",
});
const wait = msg({ id: "on-phone.wait", message: "Too many tries. Wait a little, then try again." });
const broke = msg({ id: "on-phone.broke", message: "It did not work just now. Try again in a while." });
const noVideo = msg({ id: "on-phone.no-video", message: "Video is not agreed any more. Speak to your health worker." });
const notRunning = msg({
  id: "on-phone.not-running",
  message: "No days are counted just now. Ask your health worker.",
});
const voiceBroken = msg({
  id: "on-phone.voice-broken",
  message: "The message did not come through. Send it again, or say it anew.",
});
const clipBroken = msg({ id: "on-phone.clip-broken", message: "The video did not come through. Send it again." });

/** Refusals as a patient needs them: no word of any illness, and what to do next. */
const words: Record<OnThePhone, MessageDescriptor> = {
  "no-network": msg({ id: "on-phone.no-network", message: "No network. Try again where there is a signal." }),
  "code-unknown": msg({
    id: "on-phone.code-unknown",
    message: "This code is not right, or it is too old. Ask your health worker for a new one.",
  }),
  "pin-too-plain": msg({
    id: "on-phone.pin-too-plain",
    message: "This PIN is too easy to guess. Choose other digits.",
  }),
  "wrong-pin": msg({ id: "on-phone.wrong-pin", message: "This is not the PIN. Try again." }),
  "wait-before-trying": wait,
  "too-many-requests": wait,
  busy: broke,
  "something-broke": broke,
  "clock-differs": broke,
  "not-understood": askWorker,
  "no-such-thing": askWorker,
  "id-reused": askWorker,
  "not-signed-in": notOurs,
  "not-allowed": notOurs,
  "phone-unknown": notOurs,
  erased: gone,
  "no-such-treatment": notRunning,
  "not-on-treatment": notRunning,
  "before-treatment": notRunning,
  "treatment-closed": notRunning,
  "video-not-agreed": noVideo,
  "no-such-clip": askWorker,
  "clip-not-whole": clipBroken,
  "file-changed-on-the-way": clipBroken,
  "already-added": askWorker,
  "note-needs-pin": askWorker,
  "no-such-voice": askWorker,
  "voice-not-whole": voiceBroken,
  "not-a-voice": voiceBroken,
  "not-a-video": msg({
    id: "on-phone.not-a-video",
    message: "The video cannot be opened. Remove it and make it again.",
  }),
};

/** A code of a newer house is something for the worker. */
export const refusalWords = (code: string): MessageDescriptor =>
  Object.entries(words).find(([known]) => known === code)?.[1] ?? askWorker;
