import type { Module } from "../../../server/module.ts";
import { MeasuresRecorded, PatientChanged, PatientErased, PatientRegistered } from "../events.ts";
import assignWorker from "./assign-worker.ts";
import correctIdentity from "./correct-identity.ts";
import endCare from "./end-care.ts";
import erasePatient from "./erase-patient.ts";
import findPatients from "./find-patients.ts";
import findSimilar from "./find-similar.ts";
import { isThemself } from "./is-themself.ts";
import labelPatients from "./label-patients.ts";
import leavePatients from "./leave-patients.ts";
import { lookedAfter } from "./looked-after.ts";
import { looksAfter } from "./looks-after.ts";
import moveCare from "./move-care.ts";
import { overPatient } from "./over-patient.ts";
import readContacts from "./read-contacts.ts";
import readLooks from "./read-looks.ts";
import readMyself from "./read-myself.ts";
import readPatient from "./read-patient.ts";
import recordConsent from "./record-consent.ts";
import recordHistory from "./record-history.ts";
import recordMeasures from "./record-measures.ts";
import registerPatient from "./register-patient.ts";

export const people: Module = {
  name: "people",
  handlers: [
    registerPatient,
    findSimilar,
    findPatients,
    labelPatients,
    readContacts,
    readPatient,
    readLooks,
    readMyself,
    correctIdentity,
    recordMeasures,
    recordHistory,
    recordConsent,
    assignWorker,
    endCare,
    moveCare,
    leavePatients,
    erasePatient,
  ],
  faces: [overPatient, looksAfter, lookedAfter, isThemself],
  events: [PatientRegistered, PatientChanged, MeasuresRecorded, PatientErased],
  reactions: [],
  jobs: [],
};
