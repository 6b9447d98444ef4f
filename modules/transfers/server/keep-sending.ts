import { sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { careLock, type PatientId } from "../../people/patient.ts";
import { PatientSent } from "../events.ts";
import type { SendingId, SendingKind } from "../sending.ts";
import { sending } from "./tables.ts";

/** The columns that hold words about a person. */
export const noteColumn = "transfers.sending.note";
export const destinationColumn = "transfers.sending.destination";
export const answerColumn = "transfers.sending.answer";

interface Asked {
  readonly sendingId: SendingId;
  readonly patientId: PatientId;
  readonly kind: SendingKind;
  readonly why: string;
  readonly toId: string | null;
  readonly destination: string | null;
  readonly note: string | null;
}

/** Keeps that somebody is sent on from the facility that cares for them now, or says why not. */
export async function keepSending(
  { actor, now, tx, vault, emit, about }: Turning,
  asked: Asked,
): Promise<"kept" | "erased" | "cared-for-elsewhere" | "cared-for-there" | "on-the-way-already"> {
  const { sendingId, patientId, kind, why, toId } = asked;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return "erased";
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${careLock(patientId)}, 0))`);
  const from = await caringPlace(tx, actor, patientId);
  // It was theirs when the turn began, and another took them over while it waited.
  if (from === null) return "cared-for-elsewhere";
  if (kind === "transfer" && from === toId) return "cared-for-there";
  const kept = await tx
    .insert(sending)
    .values({
      organisation: organisationOf(actor),
      id: sendingId,
      patient: patientId,
      kind,
      why,
      fromPlace: from,
      toPlace: toId,
      destination: sealNote(key, destinationColumn, sendingId, asked.destination),
      note: sealNote(key, noteColumn, sendingId, asked.note),
      askedAt: new Date(now),
      askedBy: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: sending.id });
  if (kept.length === 0) return "on-the-way-already";
  emit(PatientSent, { patientId, sendingId, kind });
  return "kept";
}

/** The facility that cares for a patient, if it lies in an area of the actor's. */
async function caringPlace(tx: Tx, actor: Actor, patientId: string): Promise<string | null> {
  const seen = withinReach(
    sql`people.published_reach`,
    actor,
    { byArea: ["doctor", "supervisor"], byName: [] },
    sql`${patientId}::uuid`,
  );
  const { rows } = await tx.execute<{ place: string }>(sql`
    select place from people.published_reach where subject = ${patientId} and place is not null and ${seen}`);
  return rows[0]?.place ?? null;
}
