import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { Ending, SendingId, SendingKind } from "./sending.ts";

export const PatientSent = event({
  name: "PatientSent",
  says: "A patient was sent on: to be cared for elsewhere, for one thing, or out of the organisation.",
  carries: z.strictObject({ patientId: PatientId, sendingId: SendingId, kind: SendingKind }),
});

export const SendingEnded = event({
  name: "SendingEnded",
  says: "What was asked about a patient who was sent on waits no more.",
  carries: z.strictObject({ patientId: PatientId, sendingId: SendingId, ended: Ending }),
});
