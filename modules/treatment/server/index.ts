import type { Module } from "../../../server/module.ts";
import { TreatmentStarted } from "../events.ts";
import readTreatments from "./read-treatments.ts";
import startTreatment from "./start-treatment.ts";

export const treatment: Module = {
  name: "treatment",
  handlers: [startTreatment, readTreatments],
  faces: [],
  events: [TreatmentStarted],
  reactions: [],
  jobs: [],
};
