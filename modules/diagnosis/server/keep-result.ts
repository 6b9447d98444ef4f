import { organisationOf } from "../../../foundation/actor.ts";
import type { InputOf } from "../../../foundation/operation.ts";
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
  readonly why: InputOf<typeof amendResult>["why"] | null;
};

type Hands = Pick<Turning<typeof enterResult>, "actor" | "now" | "today" | "tx" | "vault" | "emit" | "about">;

/** Adds one result, the first of its kind or in the place of another. */
export async function keepResult(
  { actor, now, today, tx, vault, emit, about }: Hands,
  { patientId, resultId, takenOn, foundOn, finding, note, amends, why }: Entered,
): Promise<"kept" | "day-not-begun" | "found-before-taken" | "erased" | "already-added"> {
  about(patientId);
  if (takenOn > today || foundOn > today) return "day-not-begun";
  if (foundOn < takenOn) return "found-before-taken";
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  await holdPatient(tx, patientId, "write");
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const kept = await tx
    .insert(result)
    .values({
      organisation,
      id: resultId,
      patient: patientId,
      ...finding,
      takenOn,
      foundOn,
      note: sealNote(key, "diagnosis.result.note", resultId, note),
      amends,
      why,
      at,
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: result.id });
  if (kept.length === 0) return "already-added";
  await keepStanding(tx, organisation, patientId, at);
  emit(ResultEntered, { patientId, resultId });
  return "kept";
}
