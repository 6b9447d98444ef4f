import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";

/**
 * @param areas some of the actor's reaches; the organisation's id among them stands for all of it
 * @returns whether the place lies in one of them; null where there is no such place
 */
export async function liesWithin(
  tx: Tx,
  actor: Actor,
  placeId: string,
  areas: readonly string[],
): Promise<boolean | null> {
  const all = areas.includes(organisationOf(actor));
  const { rows } = await tx.execute<{ within: boolean }>(sql`
    select ${all} or ancestry && ${sql.param(areas)}::uuid[] as within from places.published_place where id = ${placeId}`);
  return rows[0]?.within ?? null;
}
