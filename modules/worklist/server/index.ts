import type { Module } from "../../../server/module.ts";
import readCarriedChildren from "./read-carried-children.ts";
import readCaseload from "./read-caseload.ts";

export const worklist: Module = {
  name: "worklist",
  handlers: [readCaseload, readCarriedChildren],
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};
