import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { RequestId, SpecimenId } from "./specimen.ts";

export const TestsRequested = event({
  name: "TestsRequested",
  says: "Tests on a specimen of a patient were asked for.",
  carries: z.strictObject({ patientId: PatientId, requestId: RequestId }),
});

export const SpecimenRejected = event({
  name: "SpecimenRejected",
  says: "A laboratory could not test a specimen: another one is to be taken.",
  carries: z.strictObject({ patientId: PatientId, requestId: RequestId, specimenId: SpecimenId }),
});

export const RequestMoved = event({
  name: "RequestMoved",
  says: "A request stands elsewhere than before: its specimen was taken, came in, was refused or tested; or nobody wants it any more.",
  carries: z.strictObject({ patientId: PatientId, requestId: RequestId }),
});
