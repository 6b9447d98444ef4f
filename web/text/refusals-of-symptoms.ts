import { msg } from "@lingui/core/macro";

/** What went wrong with what a patient said of how they feel; a code that stands nowhere else. */
export const refusalsOfSymptoms = {
  "note-needs-pin": msg({
    id: "refusal.note-needs-pin",
    message: "Words are written on a phone only after its PIN was given. Open it with the PIN, or leave the words out.",
  }),
  "no-such-report": msg({
    id: "refusal.no-such-report",
    message: "There is no such report in this record. Load the page again.",
  }),
  "no-such-voice": msg({
    id: "refusal.no-such-voice",
    message: "No spoken message belongs to this report. Load the page again.",
  }),
  "voice-on-its-way": msg({
    id: "refusal.voice-on-its-way",
    message: "This message is still on its way from the phone. Listen when it is here.",
  }),
  "voice-no-longer-kept": msg({
    id: "refusal.voice-no-longer-kept",
    message: "This message was removed when its time was over. What was reported with it stays.",
  }),
  "voice-not-whole": msg({
    id: "refusal.voice-not-whole",
    message: "A part of the message is missing. It is sent again by itself.",
  }),
  "not-a-voice": msg({
    id: "refusal.not-a-voice",
    message: "This file is not a message that can be heard. Speak it again.",
  }),
};
