import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { EpisodeId } from "./episode.ts";

export const TreatmentStarted = event({
  name: "TreatmentStarted",
  says: "A patient's treatment began.",
  carries: z.strictObject({ patientId: PatientId, episodeId: EpisodeId }),
});
