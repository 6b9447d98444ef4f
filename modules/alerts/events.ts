import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { AlertId } from "./alert.ts";

export const AlertRaised = event({
  name: "AlertRaised",
  says: "Something of a patient waits for a doctor.",
  carries: z.strictObject({ patientId: PatientId, alertId: AlertId }),
});

export const AlertEnded = event({
  name: "AlertEnded",
  says: "Something that waited for a doctor waits no more: it was answered, or is no longer so.",
  carries: z.strictObject({ patientId: PatientId, alertId: AlertId }),
});
