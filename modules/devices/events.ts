import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";

export const BoxHeard = event({
  name: "BoxHeard",
  says: "A patient's box told something, or what it told is read otherwise: their days between may say something else.",
  carries: z.strictObject({ patientId: PatientId, from: z.iso.datetime(), to: z.iso.datetime() }),
});
