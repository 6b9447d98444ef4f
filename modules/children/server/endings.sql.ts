import { type SQL, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ending } from "./tables.ts";

export const endingColumn = "children.ending.words";

/** Has the care of a child ended? @param child a column of ids */
export const hasEnded = (child: SQL): SQL => sql`exists (
  select from (select why from children.ending e where e.child = ${child} order by e.at desc, e.id desc limit 1) newest
  where newest.why is not null)`;

interface Ending {
  readonly id: string;
  readonly childId: string;
  /** Null: it goes on. */
  readonly why: string | null;
  readonly on: CalendarDay;
  readonly words: Buffer | null;
  readonly sameAs: string | null;
}

/** Whoever gives, ends or opens the same child waits until the turn ends. @returns has their care ended? */
export async function holdCare(tx: Tx, childId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`carried ${childId}`}, 0))`);
  const { rows } = await tx.execute<{ ended: boolean }>(sql`select ${hasEnded(sql`${childId}::uuid`)} as ended`);
  return rows[0]?.ended ?? false;
}

/**
 * Writes a word about a child's care, later than every earlier one; an ending frees the place among the fifty.
 *
 * @returns false: that id is taken
 */
export async function writeEnding(
  { tx, actor, now }: Pick<Turning, "tx" | "actor" | "now">,
  { id, childId, why, on, words, sameAs }: Ending,
): Promise<boolean> {
  const { rows } = await tx.execute<{ newest: string | null }>(
    sql`select max(at) as newest from children.ending where child = ${childId}`,
  );
  const at = new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
  const by = actorName(actor);
  const kept = await tx
    .insert(ending)
    .values({ organisation: organisationOf(actor), id, child: childId, why, on, words, sameAs, at, by })
    .onConflictDoNothing()
    .returning({ id: ending.id });
  if (kept.length === 0) return false;
  if (why !== null) {
    await tx.execute(sql`
      update children.carried set ended_at = ${at}, ended_by = ${by} where child = ${childId} and ended_at is null`);
  }
  return true;
}
