import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";

const column = "staff.member_name.name";

/** The newest name of each of these members. */
export async function namesOf(tx: Tx, vault: Vault, memberIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (memberIds.length === 0) return names;
  const { rows } = await tx.execute<{ id: string; member: string; name: Buffer }>(sql`
    select distinct on (member) id, member, name from staff.member_name
    where member = any (${sql.param(memberIds)}::uuid[]) order by member, at desc, id desc`);
  const keys = await vault.keysOf(rows.map(({ member }) => member));
  for (const { id, member, name } of rows) {
    const key = keys.get(member);
    if (key) names.set(member, key.open(column, id, name));
  }
  return names;
}

export async function sealName(vault: Vault, member: string, id: string, name: string): Promise<Buffer> {
  const key = await vault.keyFor(member);
  if (!key) throw new Error("A new member has no destroyed key.");
  return key.seal(column, id, name);
}
