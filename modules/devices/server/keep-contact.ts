import { organisationOf } from "../../../foundation/actor.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { sql } from "drizzle-orm";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { correctedAt } from "../contact.ts";
import type { recordContact } from "../operations.ts";
import type { BoxHeld } from "./hold-box.ts";
import { keepOpenings, type Noted, openingsOf } from "./keep-openings.ts";
import { contact } from "./tables.ts";

interface Contact {
  readonly contactId: string;
  readonly how: "box" | "file";
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly noted: number | null;
  readonly boxAt: string | null;
  readonly batteryMv: number | null;
  readonly entries: readonly { readonly number: number; readonly boxAt: string }[];
}

type Taken = AnswerOf<typeof recordContact>;

/**
 * Takes what a box told, once: the same contact again changes nothing, nor does an entry whose number is known.
 *
 * @param held the box, until the turn ends: of two contacts at once the second sees what the first one brought
 */
export async function keepContact(turning: Hands, held: BoxHeld, told: Contact): Promise<Taken> {
  const { actor, tx } = turning;
  const { contactId, how, at, noted, batteryMv, entries } = told;
  const boxNow = told.boxAt === null ? null : Date.parse(told.boxAt);
  const known = await openingsOf(tx, held.id);
  const times = new Map(known.map(({ number, boxAt }) => [number, boxAt]));
  const fresh: Noted[] = [];
  let contradicts = 0;
  for (const { number, boxAt: written } of entries) {
    const boxAt = Date.parse(written);
    const before = times.get(number);
    if (before !== undefined && before !== boxAt) contradicts += 1;
    if (before !== undefined) continue;
    times.set(number, boxAt);
    fresh.push({ number, boxAt, at: correctedAt(boxAt, at, boxNow), heardAt: at });
  }
  const kept = await tx
    .insert(contact)
    .values({
      organisation: organisationOf(actor),
      id: contactId,
      box: held.id,
      at: new Date(at),
      boxAt: boxNow === null ? null : new Date(boxNow),
      ...{ batteryMv, how, contradicts, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: contact.id });
  if (kept.length === 0) return { fresh: 0, known: entries.length - contradicts, doubtful: 0, contradicts };
  await tx.execute(sql`
    update devices.box set heard_at = greatest(heard_at, ${new Date(at).toISOString()}::timestamptz),
      battery_mv = case when heard_at > ${new Date(at).toISOString()}::timestamptz then battery_mv
        else coalesce(${batteryMv}::int, battery_mv) end
    where id = ${held.id}`);
  const doubtful = await keepOpenings(turning, held, known, fresh, { at, noted });
  return { fresh: fresh.length, known: entries.length - fresh.length - contradicts, doubtful, contradicts };
}

type Hands = Pick<Turning, "actor" | "tx" | "emit">;
