import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { PersonKey, Vault } from "../../../server/keys/vault.ts";
import { type MarkedHome, Spot } from "../marked-home.ts";

const column = "children.dwelling.sealed";

export const sealSpot = (key: PersonKey, row: string, { lat, lng }: Spot) =>
  key.seal(column, row, JSON.stringify({ lat, lng }));

/** Where these children live, as it was said last; of whom nobody said it, or who was erased, is missing. */
export async function homesOf(
  tx: Tx,
  vault: Vault,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, MarkedHome>> {
  const known = new Map<string, MarkedHome>();
  if (childIds.length === 0) return known;
  const { rows } = await tx.execute<{ id: string; child: string; sealed: Buffer | null; on: MarkedHome["on"] }>(sql`
    select distinct on (child) id, child, sealed, "on"::text as "on" from children.dwelling
    where child = any (${sql.param(childIds)}::uuid[]) order by child, at desc, id desc`);
  const keys = await vault.keysOf(rows.map(({ child }) => child));
  for (const { id, child, sealed, on } of rows) {
    const key = keys.get(child);
    if (key && sealed) known.set(child, { ...Spot.parse(JSON.parse(key.open(column, id, sealed))), on });
  }
  return known;
}
