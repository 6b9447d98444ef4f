import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod/mini";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { recordDose } from "../modules/adherence/operations.ts";
import { addXray, decide, enterResult, sendXrayFile } from "../modules/diagnosis/operations.ts";
import type { ResultId } from "../modules/diagnosis/test-result.ts";
import type { XrayId } from "../modules/diagnosis/x-ray.ts";
import { recordMeasures, registerPatient } from "../modules/people/operations.ts";
import { proposeDose } from "../modules/treatment/dose.ts";
import type { EpisodeId } from "../modules/treatment/episode.ts";
import { closeTreatment, readTreatments, startTreatment, switchPhase } from "../modules/treatment/operations.ts";
import { regimens } from "../modules/treatment/regimens.ts";
import type { DemoPatient, Step } from "./patient.ts";
import type { Hands } from "./hands.ts";
import { tellClip } from "./tell-clip.ts";
import { type LabStory, tellLab } from "./tell-lab.ts";
import { registrationOf } from "./registration.ts";

const films = join(import.meta.dirname, "x-rays");

/** From the registration to today, step by step. */
export async function tellStory(patient: DemoPatient, hands: Hands): Promise<void> {
  const { worker, lab, doctor, newId, placeId, today } = hands;
  const patientId = newId();
  const [regimen] = regimens;
  if (!regimen) throw new Error("There is no regimen.");
  const tabletsFor = (weightKg: number) => {
    const proposed = proposeDose(regimen.doseTable, weightKg, patient.age);
    if (proposed.is !== "clear") throw new Error(`${patient.name} weighs what the table does not say.`);
    return { weightKg, tablets: proposed.tablets, why: null };
  };
  // What the doctor has before them, by the ids of this build: the same when it is gone on with.
  const before: { xrayId: z.infer<typeof XrayId> | null; resultIds: z.infer<typeof ResultId>[] } = {
    xrayId: null,
    resultIds: [],
  };
  const labStory: LabStory = { requestId: null, specimenId: null, specimens: 0 };
  let episodeId: EpisodeId | null = null;
  let weightKg = patient.weightKg;
  let minutes = 0;

  /** What the doctor reads before they go on or close. */
  async function present(at: number, day: CalendarDay) {
    const { treatments } = await doctor(readTreatments, { patientId }, at);
    const [treatment] = treatments;
    if (!treatment || !episodeId) throw new Error(`${patient.name} is not on treatment.`);
    const resultIds = treatment.followUps.filter(({ takenOn }) => takenOn <= day).map(({ resultId }) => resultId);
    return { treatment, episodeId, resultIds };
  }

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
        if (episodeId === null) before.resultIds.push(resultId);
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
      case "treatment": {
        episodeId = newId();
        const { code, version } = regimen ?? {};
        await doctor(
          startTreatment,
          {
            patientId,
            episodeId,
            phaseId: newId(),
            startsOn: day,
            regimen: { code: String(code), version: String(version) },
            ...tabletsFor(weightKg),
          },
          at,
        );
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
      case "weight": {
        weightKg = step.weightKg;
        const body = { heightCm: null, weightKg };
        await worker(recordMeasures, { patientId, measureId: newId(), on: day, body }, at);
        return;
      }
      case "phase": {
        const { treatment, resultIds, ...of } = await present(at, day);
        // Gone on with after a kill, the phase may be there already: what was seen then is read again.
        const [first, second] = treatment.phases;
        const lacking = second?.evidence?.lacking ?? treatment.lacking;
        const seen = { verified: first?.verified ?? 0, reported: first?.reported ?? 0, resultIds };
        const why = lacking.length === 0 ? null : "A few doses are missing; clinically well, and the sputum is clear.";
        await doctor(
          switchPhase,
          { patientId, ...of, phaseId: newId(), to: "continuation", beginsOn: day, seen, ...tabletsFor(weightKg), why },
          at,
        );
        return;
      }
      case "asked":
      case "collected":
      case "received":
      case "sent-back":
      case "reported": {
        const resultId = await tellLab(step, { ...hands, patientId, day, at, story: labStory });
        if (resultId !== null && episodeId === null) before.resultIds.push(resultId);
        return;
      }
      case "close": {
        const { treatment, resultIds, ...of } = await present(at, day);
        const seen = { verified: treatment.verified, reported: treatment.reported, resultIds };
        const { outcome, why } = step;
        await doctor(closeTreatment, { patientId, ...of, outcomeId: newId(), outcome, on: day, seen, why }, at);
      }
    }
  }

  const registered = addDays(today, -patient.daysAgo);
  await worker(registerPatient, registrationOf(patient, patientId, placeId, registered), momentOf(registered, 9, 30));
  for (const step of patient.steps) await takeStep(step);
}

/** In India, five and a half hours before Greenwich. */
function momentOf(day: CalendarDay, hour: number, minute: number): number {
  return Date.parse(`${day}T00:00:00+05:30`) + (hour * 60 + minute) * 60_000;
}
