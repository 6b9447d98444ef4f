import type { Module } from "../../../server/module.ts";
import cancelSession from "./cancel-session.ts";
import changeSession from "./change-session.ts";
import endSession from "./end-session.ts";
import { holdsSession } from "./holds-session.ts";
import listMySessions from "./list-my-sessions.ts";
import listSessions from "./list-sessions.ts";
import listSites from "./list-sites.ts";
import openSession from "./open-session.ts";
import { overSession } from "./over-session.ts";
import planSessions from "./plan-sessions.ts";
import readNeeds from "./read-needs.ts";
import readSession from "./read-session.ts";
import readTally from "./read-tally.ts";

export const sessions: Module = {
  name: "sessions",
  handlers: [
    planSessions,
    changeSession,
    cancelSession,
    openSession,
    endSession,
    listSessions,
    listMySessions,
    listSites,
    readSession,
    readNeeds,
    readTally,
  ],
  faces: [overSession, holdsSession],
  events: [],
  reactions: [],
  jobs: [],
};
