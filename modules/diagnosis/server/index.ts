import type { Module } from "../../../server/module.ts";
import { ConflictSettled, DiagnosisDecided, ResultEntered, XrayAdded } from "../events.ts";
import { forgetOldXrays as forget, listXrayFiles as list } from "../operations.ts";
import addXray from "./add-xray.ts";
import amendResult from "./amend-result.ts";
import decide from "./decide.ts";
import enterResult from "./enter-result.ts";
import forgetOldXrays from "./forget-old-xrays.ts";
import lendXrayPlace from "./lend-xray-place.ts";
import listNeedsYou from "./list-needs-you.ts";
import listXrayFiles from "./list-xray-files.ts";
import openXray from "./open-xray.ts";
import readDiagnosis from "./read-diagnosis.ts";
import readGate from "./read-gate.ts";
import readResults from "./read-results.ts";
import saveXray from "./save-xray.ts";
import sendXrayFile from "./send-xray-file.ts";
import settleConflict from "./settle-conflict.ts";
import standings from "./standings.ts";
import takeXrayFile from "./take-xray-file.ts";

export const diagnosis: Module = {
  name: "diagnosis",
  handlers: [
    sendXrayFile,
    lendXrayPlace,
    takeXrayFile,
    addXray,
    openXray,
    saveXray,
    enterResult,
    amendResult,
    readResults,
    readDiagnosis,
    decide,
    settleConflict,
    listNeedsYou,
    standings,
    readGate,
    forgetOldXrays,
    listXrayFiles,
  ],
  faces: [],
  events: [XrayAdded, ResultEntered, DiagnosisDecided, ConflictSettled],
  reactions: [],
  files: { forget, list },
  jobs: [],
};
