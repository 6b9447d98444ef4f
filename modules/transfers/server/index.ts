import type { Module } from "../../../server/module.ts";
import { PatientSent, SendingEnded } from "../events.ts";
import acceptTransfer from "./accept-transfer.ts";
import answerReferral from "./answer-referral.ts";
import askReferral from "./ask-referral.ts";
import askTransfer from "./ask-transfer.ts";
import closePlace from "./close-place.ts";
import confirmArrival from "./confirm-arrival.ts";
import foundOrganisation from "./found-organisation.ts";
import listAlone from "./list-alone.ts";
import listSendings from "./list-sendings.ts";
import moveMember from "./move-member.ts";
import raiseLate from "./raise-late.ts";
import { raiseLateNightly } from "./raise-late.job.ts";
import readPlace from "./read-place.ts";
import readSending from "./read-sending.ts";
import readSendings from "./read-sendings.ts";
import refuseSending from "./refuse-sending.ts";
import sendOut from "./send-out.ts";
import withdrawSending from "./withdraw-sending.ts";

export const transfers: Module = {
  name: "transfers",
  handlers: [
    askTransfer,
    askReferral,
    sendOut,
    withdrawSending,
    confirmArrival,
    acceptTransfer,
    refuseSending,
    answerReferral,
    readSending,
    listSendings,
    readSendings,
    listAlone,
    moveMember,
    readPlace,
    closePlace,
    foundOrganisation,
    raiseLate,
  ],
  faces: [],
  events: [PatientSent, SendingEnded],
  reactions: [],
  jobs: [raiseLateNightly],
};
