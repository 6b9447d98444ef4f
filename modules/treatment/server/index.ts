import type { Module } from "../../../server/module.ts";
import { PhaseSwitched, TreatmentClosed, TreatmentStarted } from "../events.ts";
import closeTreatment from "./close-treatment.ts";
import readTreatments from "./read-treatments.ts";
import startTreatment from "./start-treatment.ts";
import switchPhase from "./switch-phase.ts";

export const treatment: Module = {
  name: "treatment",
  handlers: [startTreatment, switchPhase, closeTreatment, readTreatments],
  faces: [],
  events: [TreatmentStarted, PhaseSwitched, TreatmentClosed],
  reactions: [],
  jobs: [],
};
