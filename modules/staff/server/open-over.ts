import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { placeLock } from "../../places/place.ts";

/**
 * The place over which a role is to be held, with all that it lies in. It stays open until the turn ends: whoever
 * closes it waits.
 *
 * @returns null for the whole organisation; undefined where there is no such place, or it was closed
 */
export async function openOver(tx: Tx, placeId: string | null): Promise<readonly string[] | null | undefined> {
  if (placeId === null) return null;
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeLock(placeId)}, 0))`);
  const { rows } = await tx.execute<{ ancestry: string[] }>(
    sql`select ancestry from places.published_place where id = ${placeId} and closed_at is null`,
  );
  return rows[0]?.ancestry;
}
