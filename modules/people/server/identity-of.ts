import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { PersonKey, Vault } from "../../../server/keys/vault.ts";
import { Identity } from "../patient.ts";

const column = "people.identity.sealed";

export const sealIdentity = (key: PersonKey, row: string, identity: Identity) =>
  key.seal(column, row, JSON.stringify(identity));

export const openIdentity = (key: PersonKey, row: string, sealed: Buffer) =>
  Identity.parse(JSON.parse(key.open(column, row, sealed)));

/** Who these patients are now; whoever was erased is missing. */
export async function identitiesOf(
  tx: Tx,
  vault: Vault,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, Identity>> {
  const known = new Map<string, Identity>();
  if (patientIds.length === 0) return known;
  const { rows } = await tx.execute<{ id: string; patient: string; sealed: Buffer }>(sql`
    select distinct on (patient) id, patient, sealed from people.identity
    where patient = any (${sql.param(patientIds)}::uuid[]) order by patient, at desc, id desc`);
  const keys = await vault.keysOf(rows.map(({ patient }) => patient));
  for (const { id, patient, sealed } of rows) {
    const key = keys.get(patient);
    if (key) known.set(patient, openIdentity(key, id, sealed));
  }
  return known;
}
