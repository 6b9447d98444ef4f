import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ResultEntered } from "../events.ts";
import type { amendResult, enterResult } from "../operations.ts";
import { holdPatient } from "./hold-patient.sql.ts";
import { keepStanding } from "./keep-standing.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { result } from "./tables.ts";

type Entered = InputOf<typeof enterResult> & {
  readonly amends: InputOf<typeof amendResult>["amends"] | null;
  /** The first of those in whose place it stands; null: it stands in nobody's place. */
  readonly first: string | null;
  readonly why: InputOf<typeof amendResult>["why"] | null;
};

type Hands = Pick<Turning<typeof enterResult>, "actor" | "now" | "today" | "tx" | "vault" | "emit" | "about">;

/** Adds one result, the first of its kind or in the place of another. */
export async function keepResult(
  { actor, now, today, tx, vault, emit, about }: Hands,
  { patientId, resultId, takenOn, foundOn, finding, called, note, amends, first, why }: Entered,
): Promise<"kept" | "day-not-begun" | "found-before-taken" | "say-which-test" | "erased" | "already-added"> {
  about(patientId);
  if ((finding.test === "other") !== (called !== null)) return "say-which-test";
  if (takenOn > today || foundOn > today) return "day-not-begun";
  if (foundOn < takenOn) return "found-before-taken";
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  await holdPatient(tx, patientId, "write");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const followsUp = await fallsInATreatment(tx, patientId, takenOn);
  const kept = await tx
    .insert(result)
    .values({
      organisation,
      id: resultId,
      patient: patientId,
      test: finding.test,
      found: finding.found,
      drugs: finding.drugs ?? [],
      called: sealNote(key, "diagnosis.result.called", resultId, called),
      takenOn,
      foundOn,
      note: sealNote(key, "diagnosis.result.note", resultId, note),
      followsUp,
      amends,
      first,
      why,
      at,
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: result.id });
  if (kept.length === 0) return "already-added";
  await keepStanding(tx, organisation, patientId, at, today);
  emit(ResultEntered, { patientId, resultId });
  return "kept";
}

/** A specimen of the days after the first dose says how the treatment works, not whether to begin it. */
async function fallsInATreatment(tx: Tx, patientId: string, takenOn: CalendarDay): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from treatment.published_episode
    where patient = ${patientId} and starts_on < ${takenOn} and (closed_on is null or closed_on >= ${takenOn})`);
  return rows.length > 0;
}
