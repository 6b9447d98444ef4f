import type { Module } from "../../../server/module.ts";
import readCaseload from "./read-caseload.ts";

export const worklist: Module = {
  name: "worklist",
  handlers: [readCaseload],
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};
