import { and, eq, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { type BoxMove, type BoxReason, type BoxState, boxAfter } from "../box.ts";
import { box, boxIssue, boxMove } from "./tables.ts";

export type BoxHeld = typeof box.$inferSelect & { readonly state: BoxState };

/** A box until the turn ends, against whoever would move it or hear of it too; null: there is none. */
export async function holdBox(tx: Tx, boxId: string): Promise<BoxHeld | null> {
  const [row] = await tx.select().from(box).where(eq(box.id, boxId)).for("no key update");
  return (row as BoxHeld | undefined) ?? null;
}

/** The box of a place, held; null: there is none of this number. */
export async function boxIn(tx: Tx, { placeId, boxId }: { placeId: string; boxId: string }): Promise<BoxHeld | null> {
  const held = await holdBox(tx, boxId);
  return held?.place === placeId ? held : null;
}

/** The box that this patient has, held; null: they have another one, or none. */
export async function boxOf(
  tx: Tx,
  { patientId, boxId }: { patientId: string; boxId: string },
): Promise<BoxHeld | null> {
  const held = await holdBox(tx, boxId);
  return held?.patient === patientId ? held : null;
}

/** Whoever was sent on with a box brings it to where they are cared for now. */
async function caredForIn(tx: Tx, patientId: string, otherwise: string): Promise<string> {
  const { rows } = await tx.execute<{ place: string }>(sql`
    select place from people.published_reach where subject = ${patientId} and place is not null`);
  return rows[0]?.place ?? otherwise;
}

type Hands = Pick<Turning, "actor" | "now" | "today" | "tx">;

interface Move {
  readonly moveId: string;
  readonly what: BoxMove;
  readonly why?: BoxReason | null;
  /** Of an issue. */
  readonly patientId?: string;
  readonly toPlaceId?: string;
}

/**
 * Moves a box that is held, and writes down who did it.
 *
 * @returns false: this cannot happen to it where it is
 */
export async function keepMove({ actor, now, today, tx }: Hands, held: BoxHeld, move: Move): Promise<boolean> {
  const { moveId, what, why = null, patientId, toPlaceId } = move;
  const state = boxAfter(held.state, what);
  if (state === null) return false;
  const [organisation, at] = [organisationOf(actor), new Date(now)];
  const had = held.patient;
  const place = toPlaceId ?? (had === null ? held.place : await caredForIn(tx, had, held.place));
  const patient = state === "issued" ? (patientId ?? had) : null;
  await tx.update(box).set({ state, place, patient, since: at }).where(eq(box.id, held.id));
  const { rows } = await tx.execute<{ number: number }>(sql`
    select coalesce(max(number), 0)::int + 1 as number from devices.box_move where box = ${held.id}`);
  await tx.insert(boxMove).values({
    organisation,
    id: moveId,
    box: held.id,
    number: rows[0]?.number ?? 1,
    what,
    place,
    patient: patient ?? had,
    why,
    on: today,
    at,
    by: actorName(actor),
  });
  if (what === "issued" && patient !== null) {
    await tx.insert(boxIssue).values({ organisation, id: moveId, box: held.id, patient, from: at, gaps: [] });
  } else if (had !== null) {
    const open = and(eq(boxIssue.box, held.id), sql`until is null`);
    await tx.update(boxIssue).set({ until: at }).where(open);
  }
  return true;
}
