import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import type { PrescribedItem } from "../../treatment/prescription.ts";
import { type AdverseTerm, isSevere } from "../adverse-event.ts";
import type { lookAtAdverseEvent } from "../operations.ts";
import { adverseEventLook } from "./tables.ts";

export const lookWords = "monitoring.adverse_event_look.words";

type Look = InputOf<typeof lookAtAdverseEvent>;
interface About {
  readonly episodeId: string;
  readonly term: AdverseTerm;
  readonly beganOn: CalendarDay;
  /** 1, 2 … of its event. */
  readonly number: number;
}

type Hands = Pick<Turning, "actor" | "now" | "today" | "tx" | "ask">;

/** Adds a look at an event of somebody who is held, and tells a doctor of it, or no longer. */
export async function keepLook(
  { actor, now, today, tx, ask }: Hands,
  key: PersonKey,
  { patientId, eventId, lookId, on, grade, serious, outcome, medicines, words }: Look,
  { episodeId, term, beganOn, number }: About,
): Promise<"kept" | "day-not-begun" | "looked-before-it-began" | "not-prescribed" | "already-added"> {
  if (on > today) return "day-not-begun";
  if (on < beganOn) return "looked-before-it-began";
  if (!(await allPrescribed(tx, episodeId, medicines))) return "not-prescribed";
  const kept = await tx
    .insert(adverseEventLook)
    .values({
      organisation: organisationOf(actor),
      event: eventId,
      number,
      id: lookId,
      patient: patientId,
      on,
      grade,
      serious,
      outcome,
      medicines,
      words: sealNote(key, lookWords, lookId, words),
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: adverseEventLook.id });
  if (kept.length === 0) return "already-added";
  const alert = { patientId, kind: "severe-adverse-event" as const, thing: eventId };
  const drugs = medicines.filter(({ certainty }) => certainty !== "not").map(({ medicine }) => medicine);
  if (isSevere({ grade, serious })) await ask(raise, { ...alert, facts: { term, grade, serious, drugs } });
  else if (number > 1) await ask(takeDown, alert);
  return "kept";
}

/** Was each of them ever prescribed in this treatment? */
async function allPrescribed(tx: Hands["tx"], episodeId: string, said: Look["medicines"]): Promise<boolean> {
  if (said.length === 0) return true;
  const { rows } = await tx.execute<{ items: PrescribedItem[] }>(
    sql`select items from treatment.published_prescription where episode = ${episodeId}`,
  );
  const prescribed = new Set(rows.flatMap(({ items }) => items.map(({ medicine }) => medicine)));
  return said.every(({ medicine }) => prescribed.has(medicine));
}
