import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { nameSounds } from "../name-sound.ts";
import type { Identity } from "../patient.ts";
import { phoneNumber } from "../phone.ts";
import { searchToken } from "./tables.ts";

/** What is searched for, as the words that are kept: a phone as it is dialled, or how each word of a name sounds. */
export function wordsSought(search: string): readonly string[] {
  const phone = phoneNumber(search);
  return phone === null ? soundWords(search) : [phoneWord(phone)];
}

export const phoneWord = (phone: string) => `phone ${phone}`;
export const soundWords = (name: string) => [...new Set(nameSounds(name))].map((sound) => `name ${sound}`);

const wordsOf = ({ name, phone }: Identity) => [...soundWords(name), ...(phone ? [phoneWord(phone.number)] : [])];

/** Makes a patient found by this name and phone, and by no earlier one. */
export async function putIntoSearch(
  tx: Tx,
  vault: Vault,
  organisation: string,
  patient: string,
  identity: Identity,
): Promise<void> {
  await tx.execute(sql`select people.forget_tokens(${patient})`);
  const tokens = await vault.tokens(wordsOf(identity));
  if (tokens.length > 0) {
    await tx.insert(searchToken).values(tokens.map((token) => ({ organisation, token, patient })));
  }
}

/** Waits for whoever registers somebody of the same phone or the same whole name at this moment. */
export async function waitForNamesakes(tx: Tx, vault: Vault, { name, phone }: Identity): Promise<void> {
  const whole = soundWords(name).toSorted().join(" ");
  const tokens = await vault.tokens([whole, ...(phone ? [phoneWord(phone.number)] : [])]);
  for (const lock of tokens.map((token) => token.readBigInt64BE()).toSorted((a, b) => (a < b ? -1 : 1))) {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock.toString()}::bigint)`);
  }
}
