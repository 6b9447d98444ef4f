import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { ClipId } from "./clip.ts";

const Carried = { patientId: PatientId, episodeId: EpisodeId, clipId: ClipId, day: CalendarDay };

export const ClipAnnounced = event({
  name: "ClipAnnounced",
  says: "A dose was filmed; the clip itself may still be on its way.",
  carries: z.strictObject(Carried),
});

export const ClipReceived = event({
  name: "ClipReceived",
  says: "The whole clip is here, with the hash that was announced.",
  carries: z.strictObject(Carried),
});

export const ClipJudged = event({
  name: "ClipJudged",
  says: "Somebody looked at a clip, or took back what they had found.",
  carries: z.strictObject(Carried),
});
