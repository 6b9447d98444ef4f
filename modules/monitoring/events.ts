import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";

export const PlanMoved = event({
  name: "PlanMoved",
  says: "What a running treatment waits for next is something else than before.",
  carries: z.strictObject({ patientId: PatientId }),
});
