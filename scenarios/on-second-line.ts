import assert from "node:assert/strict";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import { adherence } from "../modules/adherence/server/index.ts";
import type { AlertKind } from "../modules/alerts/alert.ts";
import { readAlerts } from "../modules/alerts/operations.ts";
import type { Drug } from "../modules/diagnosis/drug.ts";
import { readDiagnosis } from "../modules/diagnosis/operations.ts";
import type { TestFinding } from "../modules/diagnosis/test-result.ts";
import { recordMeasures } from "../modules/people/operations.ts";
import { bpalm } from "../modules/treatment/bpalm.ts";
import { longer } from "../modules/treatment/longer.ts";
import { nineMonthEto } from "../modules/treatment/nine-month.ts";
import {
  changePrescription,
  extendPhase,
  lookOver,
  readTreatments,
  recordVisit,
} from "../modules/treatment/operations.ts";
import type { PhaseCode } from "../modules/treatment/episode.ts";
import type { PrescribedItem } from "../modules/treatment/prescription.ts";
import { proposeMedicines } from "../modules/treatment/propose.ts";
import type { Regimen } from "../modules/treatment/regimen.ts";
import { treatment } from "../modules/treatment/server/index.ts";
import { codeOf } from "../server/test-house.ts";
import { day, openACourse } from "./on-a-course.ts";
import { bpalmFrom } from "./prescribed.ts";

type Change = InputOf<typeof changePrescription>;
type Extend = InputOf<typeof extendPhase>;
type Visit = InputOf<typeof recordVisit>;

export const rifampicinResistant: TestFinding = { test: "truenat", found: "found-rif-resistant" };
export const grown = (drug: Drug, says: "R" | "S"): TestFinding => ({
  test: "dst",
  found: "grown",
  drugs: [{ drug, says }],
});

/** What a regimen proposes on day 1 to whoever weighs 43 kg; the table leaves them nothing to choose. */
function asProposed(regimen: Regimen, phase: PhaseCode): PrescribedItem[] {
  const first = { startedOn: day(1), beginsOn: day(1) };
  return proposeMedicines(regimen, phase, first, { weightKg: 43, age: 29 }).flatMap(({ oneOf: [usual] }) =>
    (usual?.steps ?? []).map(({ dose, ...step }) => {
      if (!usual || dose.is !== "clear") throw new Error(`${regimen.code} leaves a dose open.`);
      return { ...step, medicine: usual.medicine, ...dose.amount };
    }),
  );
}

const refOf = ({ code, version }: Regimen) => ({ code, version });

/** How each regimen is begun on day 1 for whoever weighs 43 kg, with nothing to explain. */
export const beginsWith = {
  bpalm: { regimen: refOf(bpalm), items: bpalmFrom(day(1)) },
  nineMonth: { regimen: refOf(nineMonthEto), items: asProposed(nineMonthEto, "intensive") },
  longer: { regimen: refOf(longer), items: asProposed(longer, "whole") },
};

const reactions = [...treatment.reactions, ...adherence.reactions];

/** A house in which people are treated for TB that rifampicin does not cure. */
export async function openSecondLine() {
  const way = await openACourse();

  /** Somebody behind an open gate, whose bacteria withstand rifampicin and whatever else is said. */
  async function confirmedWith(...findings: TestFinding[]): Promise<never> {
    return confirmedAs(await way.patient(), ...findings);
  }

  async function confirmedAs(patientId: never, ...findings: TestFinding[]): Promise<never> {
    const picture = await way.xray(patientId);
    const results: never[] = [];
    for (const finding of [rifampicinResistant, ...findings]) results.push(await way.result(patientId, finding));
    assert.equal(await way.confirmed(patientId, picture, ...results), "done");
    return patientId;
  }

  async function begun(how: keyof typeof beginsWith, ...findings: TestFinding[]) {
    way.dawn(1);
    const [patientId, episodeId] = [await confirmedWith(...findings), way.id()];
    assert.equal(await way.started(patientId, way.doctor, { episodeId, ...beginsWith[how] }), "done");
    return { patientId, episodeId };
  }

  /** Says what happened to those who react to it. */
  async function told(event: string, carries: object): Promise<void> {
    for (const reaction of reactions.filter(({ to }) => to.name === event))
      await way.house.turn.react(reaction, { event: way.house.newId(), organisation: way.ours.id, carries });
  }

  async function foundLater(patientId: never, finding: TestFinding, n: number): Promise<never> {
    const resultId = await way.result(patientId, finding, day(n));
    await told("ResultEntered", { patientId, resultId });
    return resultId;
  }

  async function changed(patientId: never, more: Partial<Change>, by = way.doctor): Promise<string> {
    const { episodeId, prescriptions } = await way.read(patientId);
    const newest = prescriptions.at(-1);
    assert.ok(newest);
    const usual = {
      ...{ prescriptionId: way.id(), from: day(1), because: "side-effect" as const },
      ...{ instead: newest.prescriptionId, weightKg: 43, items: newest.items, why: null },
    };
    const outcome = await way.house.send(changePrescription, { patientId, episodeId, ...usual, ...more }, by);
    if (outcome.is === "done")
      await told("PrescriptionChanged", { patientId, episodeId, ...(outcome.answer as object) });
    return codeOf(outcome);
  }

  async function extended(patientId: never, more: Partial<Extend> = {}): Promise<string> {
    const { episodeId, phases, followUps } = await way.read(patientId);
    const present = phases.at(-1);
    assert.ok(present);
    const { phaseId, doses: phaseDoses, verified, reported } = present;
    const seen = { verified, reported, resultIds: followUps.map(({ resultId }) => resultId) };
    const usual = { phaseId, extensionId: way.id(), phaseDoses, seen, why: null };
    const outcome = await way.house.send(extendPhase, { patientId, episodeId, ...usual, ...more }, way.doctor);
    if (outcome.is === "done") await told("PhaseExtended", { patientId, episodeId, phaseId });
    return codeOf(outcome);
  }

  async function visited(
    patientId: never,
    on: CalendarDay,
    more: Partial<Visit> = {},
    by = way.worker,
  ): Promise<string> {
    const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
    const episodeId = (treatments.find(({ closed }) => closed)?.episodeId ?? treatments[0]?.episodeId) as never;
    const usual = { visitId: way.id(), month: "6" as const, on, found: "well" as const, why: null };
    return codeOf(await way.house.send(recordVisit, { patientId, episodeId, ...usual, ...more }, by));
  }

  async function weighed(patientId: never, weightKg: number, on: CalendarDay): Promise<void> {
    way.house.clock.now += 60_000;
    const body = { heightCm: null, weightKg };
    await way.house.act(recordMeasures, { patientId, measureId: way.id(), on, body }, way.worker);
    await told("MeasuresRecorded", { patientId });
  }

  const lookedOver = (patientId: never) => way.house.act(lookOver, { patientId }, way.ours.builder);

  /** What waits for the doctor, by kind. */
  async function waits(patientId: never) {
    const { open } = await way.house.act(readAlerts, { patientId }, way.doctor);
    return Object.fromEntries(open.map(({ kind, facts }) => [kind, facts])) as Partial<Record<AlertKind, object>>;
  }

  /** The results on which the gate hangs. */
  async function gatingOf(patientId: never): Promise<never[]> {
    const { results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
    return results.filter(({ gates }) => gates).map(({ resultId }) => resultId as never);
  }

  /** The results that say something of a drug. */
  async function resultsOn(patientId: never, drug: Drug): Promise<never[]> {
    const { resistance } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
    return (resistance.drugs.find((one) => one.drug === drug)?.said ?? []).map(({ resultId }) => resultId as never);
  }

  /** Days of which somebody spoke, as the course keeps them; a long course is not worth a turn a day. */
  async function kept(episodeId: never, patientId: never, letters: string): Promise<void> {
    const taken = letters.replaceAll(/[^vr]/g, "").length;
    await way.house.look(
      `insert into adherence.course (organisation, episode, patient, first_day, letters, heard_on, complete_on)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (organisation, episode) do update set letters = excluded.letters, complete_on = excluded.complete_on`,
      [
        way.ours.id,
        episodeId,
        patientId,
        day(1),
        letters,
        day(letters.length),
        taken >= 182 ? day(letters.length) : null,
      ],
    );
  }

  /** One dose a day from one day of the treatment to another, each recorded on its day. */
  async function takes(patientId: never, from: number, until: number): Promise<void> {
    for (let n = from; n <= until; n += 1) {
      way.dawn(n);
      assert.equal(await way.said(patientId, n), "done");
    }
  }

  const acts = {
    begun,
    confirmedWith,
    confirmedAs,
    told,
    foundLater,
    changed,
    extended,
    visited,
    weighed,
    lookedOver,
    waits,
    gatingOf,
    resultsOn,
    kept,
    takes,
  };
  return { ...way, ...acts };
}
