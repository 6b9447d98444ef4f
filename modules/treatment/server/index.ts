import type { Module } from "../../../server/module.ts";
import { PhaseExtended, PhaseSwitched, PrescriptionChanged, TreatmentClosed, TreatmentStarted } from "../events.ts";
import changePrescription from "./change-prescription.ts";
import closeTreatment from "./close-treatment.ts";
import extendPhase from "./extend-phase.ts";
import listToLookOver from "./list-to-look-over.ts";
import lookOver from "./look-over.ts";
import { lookOverTreatmentsNightly } from "./look-over-treatments.job.ts";
import readTreatments from "./read-treatments.ts";
import recordVisit from "./record-visit.ts";
import startTreatment from "./start-treatment.ts";
import switchPhase from "./switch-phase.ts";
import whenConflictSettled from "./when-conflict-settled.ts";
import whenMeasuresRecorded from "./when-measures-recorded.ts";
import whenResultEntered from "./when-result-entered.ts";

export const treatment: Module = {
  name: "treatment",
  handlers: [
    startTreatment,
    switchPhase,
    extendPhase,
    changePrescription,
    closeTreatment,
    recordVisit,
    readTreatments,
    lookOver,
    listToLookOver,
  ],
  faces: [],
  events: [TreatmentStarted, PhaseSwitched, PrescriptionChanged, PhaseExtended, TreatmentClosed],
  reactions: [whenResultEntered, whenConflictSettled, whenMeasuresRecorded],
  jobs: [lookOverTreatmentsNightly],
};
