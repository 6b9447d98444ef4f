import type { Module } from "../../../server/module.ts";
import countPatientsIn from "./count-patients-in.ts";
import exportPatientsIn from "./export-patients-in.ts";
import keepLines from "./keep-lines.ts";
import { keepLinesOnTreatmentNightly } from "./keep-lines-on-treatment.job.ts";
import { keepMissingLinesAtStart } from "./keep-missing-lines.job.ts";
import listInCascade from "./list-in-cascade.ts";
import listPatientsIn from "./list-patients-in.ts";
import printAdherence from "./print-adherence.ts";
import printPatientAdherence from "./print-patient-adherence.ts";
import readAdherence from "./read-adherence.ts";
import readCascade from "./read-cascade.ts";
import readDashboard from "./read-dashboard.ts";
import readSavedLists from "./read-saved-lists.ts";
import readSurvival from "./read-survival.ts";
import removeSavedList from "./remove-saved-list.ts";
import saveList from "./save-list.ts";
import { whenLinesChange } from "./when-lines-change.ts";

export const reports: Module = {
  name: "reports",
  handlers: [
    readDashboard,
    readAdherence,
    printAdherence,
    printPatientAdherence,
    readCascade,
    listInCascade,
    readSurvival,
    listPatientsIn,
    countPatientsIn,
    exportPatientsIn,
    saveList,
    removeSavedList,
    readSavedLists,
    keepLines,
  ],
  faces: [],
  events: [],
  reactions: whenLinesChange,
  jobs: [keepLinesOnTreatmentNightly, keepMissingLinesAtStart],
};
