import type { Module } from "../../../server/module.ts";
import { DoseRecorded } from "../events.ts";
import listToday from "./list-today.ts";
import readDoses from "./read-doses.ts";
import readMyCourse from "./read-my-course.ts";
import recordDose from "./record-dose.ts";
import whenClipAnnounced from "./when-clip-announced.ts";
import whenClipJudged from "./when-clip-judged.ts";
import withdrawDose from "./withdraw-dose.ts";

export const adherence: Module = {
  name: "adherence",
  handlers: [recordDose, withdrawDose, readDoses, listToday, readMyCourse],
  faces: [],
  events: [DoseRecorded],
  reactions: [whenClipAnnounced, whenClipJudged],
  jobs: [],
};
