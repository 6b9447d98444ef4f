import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { EpisodeId, PhaseId } from "./episode.ts";
import { PrescriptionId } from "./prescription.ts";

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

export const PrescriptionChanged = event({
  name: "PrescriptionChanged",
  says: "What a patient is to take is another than before, from some day on.",
  carries: z.strictObject({ ...Carried, prescriptionId: PrescriptionId }),
});

export const PhaseExtended = event({
  name: "PhaseExtended",
  says: "A phase of a patient's treatment was made longer.",
  carries: z.strictObject({ ...Carried, phaseId: PhaseId }),
});

export const TreatmentClosed = event({
  name: "TreatmentClosed",
  says: "A patient's treatment ended, with its outcome.",
  carries: z.strictObject(Carried),
});
