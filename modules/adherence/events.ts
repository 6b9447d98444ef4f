import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { DoseFactId } from "./dose.ts";

export const DoseRecorded = event({
  name: "DoseRecorded",
  says: "Somebody said of a day that its dose was taken, or missed; or took that back.",
  carries: z.strictObject({ patientId: PatientId, episodeId: EpisodeId, factId: DoseFactId, day: CalendarDay }),
});

export const DayResolved = event({
  name: "DayResolved",
  says: "A day of a treatment says something else than before, or may: late evidence, a word taken back, a silence that ended.",
  carries: z.strictObject({ patientId: PatientId, episodeId: EpisodeId, day: CalendarDay }),
});

export const CourseChanged = event({
  name: "CourseChanged",
  says: "Doses of a treatment are due on other days than before, or more of them.",
  carries: z.strictObject({ patientId: PatientId, episodeId: EpisodeId }),
});
