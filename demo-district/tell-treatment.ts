import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf } from "../foundation/operation.ts";
import type { EpisodeId } from "../modules/treatment/episode.ts";
import {
  changePrescription,
  closeTreatment,
  extendPhase,
  readTreatments,
  recordVisit,
  startTreatment,
  switchPhase,
} from "../modules/treatment/operations.ts";
import { inForce, type PrescribedItem } from "../modules/treatment/prescription.ts";
import { proposeMedicines, usualItems } from "../modules/treatment/propose.ts";
import { phaseAfter, type Regimen } from "../modules/treatment/regimen.ts";
import { regimenOf } from "../modules/treatment/regimens.ts";
import type { Hands } from "./hands.ts";
import type { Step } from "./patient.ts";

/** The newest treatment of the one whose story is told. */
export interface TreatmentStory {
  episodeId: EpisodeId | null;
  closed: boolean;
}

/** Does what is found now watch a treatment? */
export const isRunning = ({ episodeId, closed }: TreatmentStory) => episodeId !== null && !closed;

type TreatmentStep = Extract<Step, { readonly is: "treatment" | "phase" | "prescribe" | "longer" | "visit" | "close" }>;
type Treatment = AnswerOf<typeof readTreatments>["treatments"][number];

interface Telling extends Hands {
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
  readonly age: number;
  readonly weightKg: number;
  readonly story: TreatmentStory;
}

/** One step of a treatment, by the doctor, or the worker who visits afterwards. */
export async function tellTreatment(step: TreatmentStep, telling: Telling): Promise<void> {
  const { doctor, worker, newId, patientId, day, at, weightKg, story } = telling;
  if (step.is === "treatment") {
    const regimen = versionOfToday(step.regimen ?? "india-dstb");
    const first = regimen.phases[0]?.code ?? "whole";
    const start = { patientId, episodeId: newId(), phaseId: newId(), prescriptionId: newId(), startsOn: day };
    const { code, version } = regimen;
    await doctor(
      startTreatment,
      {
        ...{ ...start, regimen: { code, version }, present: [...(step.present ?? [])], weightKg },
        ...{ items: itemsOf(regimen, first, day, day, telling), why: step.although ?? null },
      },
      at,
    );
    Object.assign(story, { episodeId: start.episodeId, closed: false });
    return;
  }
  const treatment = await present(telling);
  const { episodeId, phases, startedOn } = treatment;
  const of = { patientId, episodeId };
  const resultIds = treatment.followUps.filter(({ takenOn }) => takenOn <= day).map(({ resultId }) => resultId);
  const seenIn = (counted: { verified: number; reported: number } | undefined) => {
    return { verified: counted?.verified ?? 0, reported: counted?.reported ?? 0, resultIds };
  };
  switch (step.is) {
    case "phase": {
      const regimen = versionOfToday(treatment.regimen?.code ?? "");
      // Gone on with after a kill, the phase may be there already: what was seen then is read again.
      const [first, second] = phases;
      const next = phaseAfter(regimen, first?.code ?? "intensive")?.code ?? "continuation";
      const lacking = second?.evidence?.lacking ?? treatment.lacking;
      const why = lacking.length === 0 ? null : "A few doses are missing; clinically well, and the sputum is clear.";
      const items = itemsOf(regimen, next, startedOn, day, telling);
      const phase = { phaseId: newId(), to: next, beginsOn: day, seen: seenIn(first) };
      await doctor(switchPhase, { ...of, ...phase, prescriptionId: newId(), weightKg, items, why }, at);
      return;
    }
    case "prescribe": {
      const { because, why } = step;
      const instead = treatment.prescriptions.at(-1)?.prescriptionId;
      if (!instead) throw new Error("Nothing was prescribed that could be changed.");
      const items = changed(step, treatment, telling);
      await doctor(
        changePrescription,
        { ...of, prescriptionId: newId(), from: day, because, instead, weightKg, items, why },
        at,
      );
      return;
    }
    case "longer": {
      const phase = phases.at(-1);
      if (!phase) throw new Error("There is no phase to make longer.");
      const ids = { phaseId: phase.phaseId, extensionId: newId(), phaseDoses: phase.doses };
      const extension = { ...ids, seen: seenIn(phase), why: step.why };
      await doctor(extendPhase, { ...of, ...extension }, at);
      return;
    }
    case "visit": {
      const { month, found } = step;
      await worker(recordVisit, { ...of, visitId: newId(), month, on: day, found, why: null }, at);
      return;
    }
    case "close": {
      const { outcome, why } = step;
      await doctor(closeTreatment, { ...of, outcomeId: newId(), outcome, on: day, seen: seenIn(treatment), why }, at);
      story.closed = true;
    }
  }
}

/** What the doctor reads before they do anything. */
async function present({ doctor, patientId, at, story }: Telling): Promise<Treatment> {
  const { treatments } = await doctor(readTreatments, { patientId }, at);
  const treatment = treatments.find(({ episodeId }) => episodeId === story.episodeId);
  if (!treatment) throw new Error("Whoever this is told of is not on treatment.");
  return treatment;
}

function versionOfToday(code: string): Regimen {
  const regimen = regimenOf({ code, version: "2026-11" });
  if (!regimen) throw new Error(`There is no regimen ${code}.`);
  return regimen;
}

function itemsOf(
  regimen: Regimen,
  phase: Parameters<typeof proposeMedicines>[1],
  startedOn: CalendarDay,
  beginsOn: CalendarDay,
  { weightKg, age }: Pick<Telling, "weightKg" | "age">,
): PrescribedItem[] {
  const items = usualItems(proposeMedicines(regimen, phase, { startedOn, beginsOn }, { weightKg, age }));
  if (!items) throw new Error(`The tables do not say what ${weightKg} kg take.`);
  return items;
}

function changed(
  step: Extract<Step, { readonly is: "prescribe" }>,
  { regimen, phases, startedOn, prescriptions }: Treatment,
  telling: Telling,
): PrescribedItem[] {
  const { day } = telling;
  const now = (inForce(prescriptions, day)?.items ?? []).filter(({ until }) => until === null || until >= day);
  const from = now.map((item) => ({ ...item, from: item.from < day ? day : item.from }));
  if ("stops" in step) return from.filter(({ medicine }) => !step.stops.includes(medicine));
  if ("gives" in step) {
    const { gives: medicine, mg, tablets } = step;
    const given = { medicine, mg, tablets, timesPerDay: 1, weekdays: null, from: day, until: null };
    return [...from.filter((item) => item.medicine !== medicine), given];
  }
  if (step.all === "held") return [];
  if (step.all === "for-the-new-weight") {
    return itemsOf(versionOfToday(regimen?.code ?? ""), phases.at(-1)?.code ?? "whole", startedOn, day, telling);
  }
  // As before it was held; bedaquiline without a new loading.
  const before = prescriptions.findLast(({ items }) => items.length > 0)?.items ?? [];
  return before
    .filter(({ until }) => until === null || until >= day)
    .map((item) => ({ ...item, from: item.from < day ? day : item.from }));
}
