import type { Module } from "../../../server/module.ts";
import { DoseRecorded } from "../events.ts";
import listToday from "./list-today.ts";
import readDoses from "./read-doses.ts";
import recordDose from "./record-dose.ts";
import withdrawDose from "./withdraw-dose.ts";

export const adherence: Module = {
  name: "adherence",
  handlers: [recordDose, withdrawDose, readDoses, listToday],
  faces: [],
  events: [DoseRecorded],
  reactions: [],
  jobs: [],
};
