import type { Module } from "../../../server/module.ts";
import { forgetOldVoices as forget, listVoiceFiles as list } from "../operations.ts";
import forgetOldVoices from "./forget-old-voices.ts";
import listVoiceFiles from "./list-voice-files.ts";
import lookAtReport from "./look-at-report.ts";
import mayUploadVoice from "./may-upload-voice.ts";
import openVoice from "./open-voice.ts";
import readMySymptoms from "./read-my-symptoms.ts";
import readSymptoms from "./read-symptoms.ts";
import receiveVoice from "./receive-voice.ts";
import reportSymptoms from "./report-symptoms.ts";

export const symptoms: Module = {
  name: "symptoms",
  handlers: [
    reportSymptoms,
    mayUploadVoice,
    receiveVoice,
    readSymptoms,
    readMySymptoms,
    lookAtReport,
    openVoice,
    forgetOldVoices,
    listVoiceFiles,
  ],
  faces: [],
  events: [],
  reactions: [],
  files: { forget, list },
  jobs: [],
};
