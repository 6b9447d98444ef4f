import { organisationOf } from "../../../foundation/actor.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { ExaminationKind } from "../examination.ts";
import type { amendExamination } from "../operations.ts";
import { type ExaminationRow, thoseThatStand } from "./examinations.sql.ts";
import { keepStanding } from "./keep-standing.ts";
import { alertPastLimit } from "./alert-past-limit.ts";
import { examination } from "./tables.ts";

export const examinationNote = "monitoring.examination.note";

type Amendment = InputOf<typeof amendExamination>;
interface Kept extends Pick<Amendment, "patientId" | "examinationId" | "on" | "found" | "note"> {
  readonly kind: ExaminationKind;
  readonly amends: Amendment["amends"] | null;
  readonly because: Amendment["because"] | null;
}

type Hands = Pick<Turning, "actor" | "now" | "today" | "tx" | "emit" | "vault" | "ask">;

/**
 * Adds one examination of somebody who is held: the first of its kind, or in the place of another. Alerts and what
 * is due follow.
 *
 * @param before what stood there until now
 */
export async function keepExamination(
  turning: Hands,
  { patientId, examinationId, kind, on, found, note, amends, because }: Kept,
  before: readonly ExaminationRow[],
): Promise<"kept" | "already-added" | "erased"> {
  const { actor, now, tx, vault } = turning;
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  const kept = await tx
    .insert(examination)
    .values({
      organisation: organisationOf(actor),
      id: examinationId,
      patient: patientId,
      kind,
      on,
      found,
      note: sealNote(key, examinationNote, examinationId, note),
      amends,
      amendsBecause: because,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: examination.id });
  if (kept.length === 0) return "already-added";
  const stood = thoseThatStand(before);
  const left = stood.filter((one) => one.examinationId !== amends);
  await alertPastLimit(turning, patientId, stood, found ? [...left, { examinationId, on, found }] : left);
  await keepStanding(turning, [patientId]);
  return "kept";
}
