import type { Module } from "../../../server/module.ts";
import { AlertEnded, AlertRaised } from "../events.ts";
import answerAlert from "./answer-alert.ts";
import listAlerts from "./list-alerts.ts";
import raise from "./raise.ts";
import readAlerts from "./read-alerts.ts";
import takeDown from "./take-down.ts";

export const alerts: Module = {
  name: "alerts",
  handlers: [raise, takeDown, answerAlert, readAlerts, listAlerts],
  faces: [],
  events: [AlertRaised, AlertEnded],
  reactions: [],
  jobs: [],
};
