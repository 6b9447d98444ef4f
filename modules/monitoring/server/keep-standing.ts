import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { labelPatients } from "../../people/operations.ts";
import { PatientId, type Sex } from "../../people/patient.ts";
import { PlanMoved } from "../events.ts";
import { planOf, type PlanKind, waitingIn } from "../plan.ts";
import { holdWatched } from "./hold-watched.sql.ts";
import { type Watched, watchedOf } from "./watched.sql.ts";

type Hands = Pick<Turning, "actor" | "today" | "tx" | "ask" | "emit">;

/**
 * Works out anew what the running treatments of these people wait for, once a fact was added; they are held from
 * here to the end of the turn.
 */
export async function keepStanding(
  { actor, today, tx, ask, emit }: Hands,
  patientIds: readonly string[],
): Promise<void> {
  await holdWatched(tx, patientIds);
  const people = await labelsOf(ask, patientIds);
  const all = await watchedOf(tx, patientIds, today);
  const rows = [...all.values()].map((one) => {
    const person = people.get(one.patientId);
    const waits =
      one.closed || !person
        ? []
        : waitingIn(planOf(one.plan, { ...one, ...person }), (kind) => daysOf(one, kind), today);
    const from = waits.map((wait) => wait.from).toSorted()[0] ?? null;
    return { episode: one.episodeId, patient: one.patientId, from, until: waits[0]?.until ?? null, waits };
  });
  const { rows: moved } = await tx.execute<{ patient: string }>(sql`
    insert into monitoring.standing as s (organisation, episode, patient, "from", until, waits)
    select ${organisationOf(actor)}::uuid, r.episode, r.patient, r."from", r.until, r.waits
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (episode uuid, patient uuid, "from" date, until date, waits jsonb)
    on conflict (organisation, episode) do update set "from" = excluded."from", until = excluded.until,
      waits = excluded.waits
    where (s."from", s.until, s.waits) is distinct from (excluded."from", excluded.until, excluded.waits)
    returning patient`);
  for (const { patient } of moved) emit(PlanMoved, { patientId: PatientId.parse(patient) });
}

export const daysOf = ({ done }: Watched, kind: PlanKind) =>
  done.filter((one) => one.kind === kind).map(({ on }) => on);

interface Person {
  readonly sex: Sex;
  readonly age: number;
}

/** Whoever was erased is missing: nothing is worked out for them any more. */
export async function labelsOf(
  ask: Turning["ask"],
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const labels = await ask(labelPatients, { patientIds: patientIds.map((id) => PatientId.parse(id)) });
  return new Map(isRefusal(labels) ? [] : labels.patients.map(({ patientId, sex, age }) => [patientId, { sex, age }]));
}
