import type { Module } from "../../../server/module.ts";
import listPatientsIn from "./list-patients-in.ts";
import readDashboard from "./read-dashboard.ts";

export const reports: Module = {
  name: "reports",
  handlers: [readDashboard, listPatientsIn],
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};
