import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { Id, newId } from "../../foundation/id.ts";
import type { Operation } from "../../foundation/operation.ts";
import { readDoses } from "../../modules/adherence/operations.ts";
import { readPatient } from "../../modules/people/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import { houseDoor, type Turn } from "../../server/turn.ts";
import type { BenchHouse } from "./house.ts";
import { openParts } from "./parts.ts";

/**
 * Reads by the product's own operations the patient whom the product made and the copy that is called the same.
 *
 * @returns that they are the same but for ids, and how much there is
 * @throws AssertionError showing where they differ
 */
export async function sameAsTheProduct(house: BenchHouse): Promise<string> {
  const { turn, close } = await openParts(house);
  const [who] = await house.ask<{ member: string; session: string; template: string; copy: string }>(
    `select workers->0->>'member' as member, workers->0->>'session' as session, template, patient as copy
     from bench.district join bench.filled on number = 1`,
  );
  if (!who) throw new Error("Nobody is filled in.");
  const [made, copied] = [await recordOf(turn, who, who.template), await recordOf(turn, who, who.copy)];
  await close();
  assert.deepEqual(withoutIds(copied), withoutIds(made), "A filled record is not as the product makes it.");
  const [count] = await house.ask<{ patients: number; facts: number; size: string }>(
    `select (select count(*)::int from people.patient) as patients,
       (select count(*)::int from adherence.dose_fact) as facts, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  return `${count?.patients} patients on treatment, ${count?.facts} dose facts, ${count?.size}; read by the product's operations, a filled record is as one that the product made.`;
}

type Who = { readonly member: string; readonly session: string };

async function recordOf(turn: Turn, by: Who, patientId: string) {
  const read = async (operation: Operation, input: unknown) => {
    const commandId = newId(Date.now(), randomBytes(10));
    const done = await turn.run({ operation, input, by, commandId, door: houseDoor });
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
    return done.answer;
  };
  const treatments = (await read(readTreatments, { patientId })) as { treatments: { episodeId: string }[] };
  const episodeId = treatments.treatments[0]?.episodeId;
  return [await read(readPatient, { patientId }), treatments, await read(readDoses, { patientId, episodeId })];
}

/** Ids and registration numbers are everybody's own, and the minutes of a story differ. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value === "string") {
    if (Id.safeParse(value).success) return "an id";
    return value.replace(/^(\d{4}-\d\d-\d\d)T.*Z$/, "$1").replace(/^BENCH-.*/, "a number");
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutIds(inner)]));
}
