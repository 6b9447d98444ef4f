import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { keyIdOf, publicKeyOf } from "../../cards/signature.ts";
import { issuer } from "./tables.ts";

interface Signing {
  readonly nth: number;
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

interface At {
  readonly tx: Tx;
  readonly vault: Vault;
  readonly organisation: string;
  readonly today: CalendarDay;
}

/** For thirty years; it ends earlier when a new key is begun. */
const spanDays = 10_957;

/** The key by which an organisation signs certificates now: its first is made when the first certificate is issued. */
export async function issuerNow(at: At): Promise<Signing> {
  const { newest, isGood } = await newestOf(at);
  return isGood ? keyOf(at.vault, newest) : beginKey(at, newest);
}

/**
 * The next key, good from today on.
 *
 * @param after the newest that was known; where somebody began one meanwhile, that is it
 */
export async function beginKey(at: At, after: number): Promise<Signing> {
  const { tx, vault, organisation, today } = at;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`certificates.issuer ${organisation}`}, 0))`);
  const { newest } = await newestOf(at);
  if (newest > after) return keyOf(vault, newest);
  const key = await keyOf(vault, newest + 1);
  await tx.insert(issuer).values({
    ...{ organisation, nth: key.nth, keyId: keyIdOf(key.publicKey), publicKey: Buffer.from(key.publicKey) },
    ...{ from: today, to: addDays(today, spanDays) },
  });
  return key;
}

export async function newestOf({ tx, today }: Pick<At, "tx" | "today">): Promise<{ newest: number; isGood: boolean }> {
  const { rows } = await tx.execute<{ nth: number; isGood: boolean }>(sql`
    select nth, revoked_at is null and "from" <= ${today} and ${today} <= "to" as "isGood"
    from certificates.issuer order by nth desc limit 1`);
  return { newest: rows[0]?.nth ?? 0, isGood: rows[0]?.isGood ?? false };
}

/** Its secret half is derived each time and written nowhere (decision 62). */
async function keyOf(vault: Vault, nth: number): Promise<Signing> {
  const secretKey = new Uint8Array(await vault.secretFor(`sign certificates ${nth}`));
  return { nth, secretKey, publicKey: publicKeyOf(secretKey) };
}
