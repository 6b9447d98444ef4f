import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { PersonKey, Vault } from "../../../server/keys/vault.ts";
import { ChildIdentity } from "../child.ts";

const column = "children.identity.sealed";

export const sealIdentity = (key: PersonKey, row: string, identity: ChildIdentity) =>
  key.seal(column, row, JSON.stringify(identity));

export const openIdentity = (key: PersonKey, row: string, sealed: Buffer) =>
  ChildIdentity.parse(JSON.parse(key.open(column, row, sealed)));

/** Who these children are now; whoever was erased is missing. */
export async function identitiesOf(
  tx: Tx,
  vault: Vault,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ChildIdentity>> {
  const known = new Map<string, ChildIdentity>();
  if (childIds.length === 0) return known;
  const { rows } = await tx.execute<{ id: string; child: string; sealed: Buffer }>(sql`
    select distinct on (child) id, child, sealed from children.identity
    where child = any (${sql.param(childIds)}::uuid[]) order by child, at desc, id desc`);
  const keys = await vault.keysOf(rows.map(({ child }) => child));
  for (const { id, child, sealed } of rows) {
    const key = keys.get(child);
    if (key) known.set(child, openIdentity(key, id, sealed));
  }
  return known;
}
