import { msg } from "@lingui/core/macro";

/** What went wrong with a patient's own phone and with a dose on video; a code that stands nowhere else. */
export const refusalsOfClips = {
  "code-taken": msg({ id: "refusal.code-taken", message: "This code is in use just now. Make another one." }),
  "code-unknown": msg({
    id: "refusal.code-unknown",
    message: "This code is not right, or it is older than half an hour. Make a new one.",
  }),
  "no-such-phone": msg({
    id: "refusal.no-such-phone",
    message: "This phone is not connected any more. Load the page again.",
  }),
  "phone-unknown": msg({
    id: "refusal.phone-unknown",
    message: "This phone is not connected any more. Connect it with a new code; what was made on it stays there.",
  }),
  "clock-differs": msg({
    id: "refusal.clock-differs",
    message: "The phone’s clock is not right. Set its date and time, then try again.",
  }),
  "pin-too-plain": msg({ id: "refusal.pin-too-plain", message: "This PIN is too easy to guess. Choose other digits." }),
  "wrong-pin": msg({ id: "refusal.wrong-pin", message: "This is not the PIN. Try again." }),
  "video-not-agreed": msg({
    id: "refusal.video-not-agreed",
    message: "The patient has not agreed to video. Ask them, and record what they say, before a dose is filmed.",
  }),
  "no-such-clip": msg({
    id: "refusal.no-such-clip",
    message: "There is no such video in this record. Load the page again.",
  }),
  "clip-on-its-way": msg({
    id: "refusal.clip-on-its-way",
    message: "This video is still on its way from the phone. Look again when it is here.",
  }),
  "clip-no-longer-kept": msg({
    id: "refusal.clip-no-longer-kept",
    message: "This video was removed when its time was over. What was found in it stays in the calendar.",
  }),
  "clip-not-whole": msg({
    id: "refusal.clip-not-whole",
    message: "A part of the video is missing. It is sent again by itself.",
  }),
  "not-a-video": msg({
    id: "refusal.not-a-video",
    message: "This file is not a video that can be opened. Make it again.",
  }),
  "already-judged": msg({
    id: "refusal.already-judged",
    message: "Somebody has judged this video already. Take the next one.",
  }),
  "no-such-verdict": msg({
    id: "refusal.no-such-verdict",
    message: "There is no such verdict on this video. Load the page again.",
  }),
  "not-your-verdict": msg({
    id: "refusal.not-your-verdict",
    message: "Somebody else gave this verdict. Only they can take it back.",
  }),
};
