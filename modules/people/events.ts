import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "./patient.ts";

export const PatientRegistered = event({
  name: "PatientRegistered",
  says: "Somebody who may have TB was registered.",
  carries: z.strictObject({ patientId: PatientId }),
});

export const PatientChanged = event({
  name: "PatientChanged",
  says: "Who a patient is, what they agreed to, or who looks after them is another than before.",
  carries: z.strictObject({ patientId: PatientId }),
});

export const MeasuresRecorded = event({
  name: "MeasuresRecorded",
  says: "Somebody measured a patient: weight, height or both.",
  carries: z.strictObject({ patientId: PatientId }),
});

export const PatientErased = event({
  name: "PatientErased",
  says: "A patient's key was destroyed: who they were is known to nobody any more.",
  carries: z.strictObject({ patientId: PatientId, because: z.enum(["asked-for-it", "registered-by-mistake"]) }),
});
