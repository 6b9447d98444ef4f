import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PatientId } from "../people/patient.ts";
import { DecisionId } from "./decision.ts";
import { SettlementId } from "./resistance-shown.ts";
import { ResultId } from "./test-result.ts";
import { XrayId } from "./x-ray.ts";

export const XrayAdded = event({
  name: "XrayAdded",
  says: "A patient's X-ray was uploaded, the first or a new version.",
  carries: z.strictObject({ patientId: PatientId, xrayId: XrayId }),
});

export const ResultEntered = event({
  name: "ResultEntered",
  says: "A test result was entered, or one that stood was amended.",
  carries: z.strictObject({ patientId: PatientId, resultId: ResultId }),
});

export const DiagnosisDecided = event({
  name: "DiagnosisDecided",
  says: "A doctor decided on a patient's X-ray and results.",
  carries: z.strictObject({ patientId: PatientId, decisionId: DecisionId }),
});

export const ConflictSettled = event({
  name: "ConflictSettled",
  says: "A doctor said which of two results that contradict each other on a drug holds.",
  carries: z.strictObject({ patientId: PatientId, settlementId: SettlementId }),
});
