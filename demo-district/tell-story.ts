import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod/mini";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { recordDose } from "../modules/adherence/operations.ts";
import { addXray, decide, enterResult, sendXrayFile } from "../modules/diagnosis/operations.ts";
import { drugsSaidBy, type ResultId, type TestFinding } from "../modules/diagnosis/test-result.ts";
import type { XrayId } from "../modules/diagnosis/x-ray.ts";
import { recordMeasures, registerPatient } from "../modules/people/operations.ts";
import type { DemoPatient, Step } from "./patient.ts";
import type { Hands } from "./hands.ts";
import { tellClip } from "./tell-clip.ts";
import { type LabStory, tellLab } from "./tell-lab.ts";
import { tellPaper } from "./tell-paper.ts";
import { type NutritionStory, tellNutrition } from "./tell-nutrition.ts";
import { tellMonitoring } from "./tell-monitoring.ts";
import { tellSymptom } from "./tell-symptom.ts";
import { isRunning, tellTreatment, type TreatmentStory } from "./tell-treatment.ts";
import { registrationOf } from "./registration.ts";

const films = join(import.meta.dirname, "x-rays");

/**
 * From the registration to today, step by step.
 *
 * @returns the patient's id
 */
export async function tellStory(patient: DemoPatient, hands: Hands): Promise<never> {
  const { worker, lab, doctor, newId, placeId, today } = hands;
  const patientId = newId();
  // What the doctor has before them, by the ids of this build: the same when it is gone on with.
  const before: { xrayId: z.infer<typeof XrayId> | null; resultIds: z.infer<typeof ResultId>[] } = {
    xrayId: null,
    resultIds: [],
  };
  const labStory: LabStory = { requestId: null, specimenId: null, specimens: 0 };
  const treatmentStory: TreatmentStory = { episodeId: null, closed: false };
  const nutritionStory: NutritionStory = { carePlanId: null };
  let weightKg = patient.weightKg;
  let minutes = 0;

  /** Of what is found during a treatment only a resistance brings the doctor back. */
  const countsForTheGate = (finding: TestFinding) =>
    !isRunning(treatmentStory) || drugsSaidBy(finding).some(({ says }) => says === "R");

  async function takeStep(step: Step): Promise<void> {
    const day = addDays(today, -step.daysAgo);
    minutes += 7;
    const at = momentOf(day, 10, minutes % 240);
    switch (step.is) {
      case "x-ray": {
        const bytes = readFileSync(join(films, step.film));
        const [fileId, xrayId] = [newId(), newId()];
        before.xrayId = xrayId;
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        await worker(sendXrayFile, { patientId, fileId, kind: "png", sha256 }, at, bytes);
        await worker(addXray, { patientId, xrayId, fileId, takenOn: day, view: "pa", report: step.report }, at);
        return;
      }
      case "result": {
        const resultId = newId();
        if (countsForTheGate(step.finding)) before.resultIds.push(resultId);
        const found = { takenOn: day, foundOn: day, finding: step.finding, note: null };
        await lab(enterResult, { patientId, resultId, ...found }, at);
        return;
      }
      case "decision": {
        const { decided, note } = step;
        const basis = decided === "confirmed" ? "bacteriological" : null;
        const wants = decided === "more-needed" ? (["another-x-ray", "truenat"] as const) : [];
        await doctor(
          decide,
          { patientId, decisionId: newId(), decided, ...before, basis, wants: [...wants], note },
          at,
        );
        return;
      }
      case "treatment":
      case "phase":
      case "prescribe":
      case "longer":
      case "visit":
      case "close": {
        await tellTreatment(step, { ...hands, patientId, day, at, age: patient.age, weightKg, story: treatmentStory });
        return;
      }
      case "dose": {
        const { dose } = step;
        const said =
          typeof dose === "object"
            ? { source: "staff" as const, says: "missed" as const, observed: false, because: dose.missed }
            : {
                source: dose === "seen" ? ("staff" as const) : ("patient" as const),
                says: "taken" as const,
                observed: dose === "seen",
                because: null,
              };
        const morning = momentOf(day, 8, minutes % 50);
        const recorded = new Date(morning).toISOString();
        await worker(recordDose, { patientId, factId: newId(), day, ...said, at: recorded }, morning);
        return;
      }
      case "clip": {
        await tellClip(step, { patientId, day, at: momentOf(day, 20, minutes % 50), ...hands });
        return;
      }
      case "paper": {
        await tellPaper(step, { ...hands, patientId, day, at });
        return;
      }
      case "weight": {
        weightKg = step.weightKg;
        const body = { heightCm: null, weightKg };
        await worker(recordMeasures, { patientId, measureId: newId(), on: day, body }, at);
        return;
      }
      case "examined":
      case "harmed": {
        await tellMonitoring(step, { ...hands, patientId, day, at, episodeId: treatmentStory.episodeId });
        return;
      }
      case "feels": {
        await tellSymptom(step, { ...hands, patientId, day, at });
        return;
      }
      case "eats":
      case "reviewed":
      case "benefit": {
        const { episodeId } = treatmentStory;
        if (step.is === "reviewed") weightKg = step.weightKg;
        await tellNutrition(step, {
          ...hands,
          patient,
          patientId,
          day,
          at,
          weightKg,
          episodeId,
          story: nutritionStory,
        });
        return;
      }
      case "asked":
      case "collected":
      case "received":
      case "sent-back":
      case "reported": {
        const resultId = await tellLab(step, { ...hands, patientId, day, at, story: labStory });
        if (resultId !== null && step.is === "reported" && countsForTheGate(step.finding))
          before.resultIds.push(resultId);
        return;
      }
    }
  }

  const registered = addDays(today, -patient.daysAgo);
  await worker(registerPatient, registrationOf(patient, patientId, placeId, registered), momentOf(registered, 9, 30));
  for (const step of patient.steps) await takeStep(step);
  return patientId;
}

/** In India, five and a half hours before Greenwich. */
function momentOf(day: CalendarDay, hour: number, minute: number): number {
  return Date.parse(`${day}T00:00:00+05:30`) + (hour * 60 + minute) * 60_000;
}
