import type { Module } from "../../../server/module.ts";
import { ClipAnnounced, ClipJudged, ClipReceived } from "../events.ts";
import { forgetOldClips as forget, listClipFiles as list } from "../operations.ts";
import announceClip from "./announce-clip.ts";
import { clipsAreRead } from "./clip-file/compress-clip.ts";
import forgetOldClips from "./forget-old-clips.ts";
import judgeClip from "./judge-clip.ts";
import keepSmallerClip from "./keep-smaller-clip.ts";
import listClipFiles from "./list-clip-files.ts";
import listClips from "./list-clips.ts";
import mayUploadClip from "./may-upload-clip.ts";
import openClip from "./open-clip.ts";
import readClips from "./read-clips.ts";
import receiveClip from "./receive-clip.ts";
import takeClip from "./take-clip.ts";
import whenClipReceived from "./when-clip-received.ts";
import withdrawVerdict from "./withdraw-verdict.ts";

export const videoObservation: Module = {
  name: "videoObservation",
  handlers: [
    announceClip,
    mayUploadClip,
    receiveClip,
    listClips,
    openClip,
    judgeClip,
    withdrawVerdict,
    readClips,
    takeClip,
    keepSmallerClip,
    forgetOldClips,
    listClipFiles,
  ],
  faces: [],
  events: [ClipAnnounced, ClipReceived, ClipJudged],
  reactions: [],
  chores: [whenClipReceived],
  note: clipsAreRead,
  files: { forget, list },
  jobs: [],
};
