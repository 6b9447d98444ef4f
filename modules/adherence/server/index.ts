import type { Module } from "../../../server/module.ts";
import { CourseChanged, DayResolved, DoseRecorded } from "../events.ts";
import listToday from "./list-today.ts";
import readCourses from "./read-courses.ts";
import readDoses from "./read-doses.ts";
import readMyCourse from "./read-my-course.ts";
import recordDose from "./record-dose.ts";
import whenBoxHeard from "./when-box-heard.ts";
import whenClipAnnounced from "./when-clip-announced.ts";
import whenClipJudged from "./when-clip-judged.ts";
import whenDayResolved from "./when-day-resolved.ts";
import whenPhaseExtended from "./when-phase-extended.ts";
import whenPrescriptionChanged from "./when-prescription-changed.ts";
import withdrawDose from "./withdraw-dose.ts";

export const adherence: Module = {
  name: "adherence",
  handlers: [recordDose, withdrawDose, readDoses, listToday, readCourses, readMyCourse],
  faces: [],
  events: [DoseRecorded, DayResolved, CourseChanged],
  reactions: [
    whenBoxHeard,
    whenClipAnnounced,
    whenClipJudged,
    whenDayResolved,
    whenPrescriptionChanged,
    whenPhaseExtended,
  ],
  jobs: [],
};
