import type { Module } from "../../../server/module.ts";
import countChildrenIn from "./count-children-in.ts";
import exportChildrenIn from "./export-children-in.ts";
import keepStandings from "./keep-standings.ts";
import { keepStandingsByTheClock } from "./keep-standings.job.ts";
import listChildrenIn from "./list-children-in.ts";
import listGivenIn from "./list-given-in.ts";
import listInMonth from "./list-in-month.ts";
import listTargets from "./list-targets.ts";
import readCoverage from "./read-coverage.ts";
import readGiven from "./read-given.ts";
import readMonth from "./read-month.ts";
import setTarget from "./set-target.ts";
import { whenStandingsChange } from "./when-standings-change.ts";

export const coverage: Module = {
  name: "coverage",
  handlers: [
    ...[listChildrenIn, countChildrenIn, exportChildrenIn],
    ...[readCoverage, readMonth, listInMonth, readGiven, listGivenIn],
    ...[setTarget, listTargets, keepStandings],
  ],
  faces: [],
  events: [],
  reactions: whenStandingsChange,
  jobs: [keepStandingsByTheClock],
};
