import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { EpisodeId, PhaseId } from "./episode.ts";

const Carried = { patientId: PatientId, episodeId: EpisodeId };

export const TreatmentStarted = event({
  name: "TreatmentStarted",
  says: "A patient's treatment began.",
  carries: z.strictObject(Carried),
});

export const PhaseSwitched = event({
  name: "PhaseSwitched",
  says: "A patient went on to the next phase of their treatment.",
  carries: z.strictObject({ ...Carried, phaseId: PhaseId }),
});

export const TreatmentClosed = event({
  name: "TreatmentClosed",
  says: "A patient's treatment ended, with its outcome.",
  carries: z.strictObject(Carried),
});
