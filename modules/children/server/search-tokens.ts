import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { nameSounds } from "../../people/name-sound.ts";
import { phoneNumber } from "../../people/phone.ts";
import type { ChildIdentity } from "../child.ts";
import { searchToken } from "./tables.ts";

/** What is searched for, as the words that are kept: a phone as it is dialled, or how each word of a name sounds. */
export function wordsSought(search: string): readonly string[] {
  const phone = phoneNumber(search);
  return phone === null ? soundWords(search) : [phoneWord(phone)];
}

// Other words than a patient's: nobody who holds the rows can tell that a patient and a mother share a phone.
export const phoneWord = (phone: string) => `child's phone ${phone}`;
export const soundWords = (name: string) => [...new Set(nameSounds(name))].map((sound) => `child's name ${sound}`);

type Found = Pick<ChildIdentity, "name" | "mother" | "phone"> & Partial<Pick<ChildIdentity, "guardian">>;

/** By these a child is found: their own name, the mother's, the guardian's, the phone. */
export function wordsOf({ name, mother, guardian, phone }: Found): readonly string[] {
  const names = [name, mother, guardian?.name ?? null].flatMap((one) => (one === null ? [] : soundWords(one)));
  return [...new Set([...names, ...(phone ? [phoneWord(phone.number)] : [])])];
}

/** Makes a child found by who they are now, and by nothing earlier. */
export async function putIntoSearch(
  tx: Tx,
  vault: Vault,
  organisation: string,
  child: string,
  identity: ChildIdentity,
): Promise<void> {
  await tx.execute(sql`select children.forget_tokens(${child})`);
  const tokens = await vault.tokens(wordsOf(identity));
  if (tokens.length > 0) {
    await tx.insert(searchToken).values(tokens.map((token) => ({ organisation, token, child })));
  }
}

/** Waits for whoever registers a child of the same mother or phone at this moment. */
export async function waitForSiblings(tx: Tx, vault: Vault, { mother, phone }: ChildIdentity): Promise<void> {
  const whole = mother === null ? [] : [soundWords(mother).toSorted().join(" ")];
  const tokens = await vault.tokens([...whole, ...(phone ? [phoneWord(phone.number)] : [])]);
  for (const lock of tokens.map((token) => token.readBigInt64BE()).toSorted((a, b) => (a < b ? -1 : 1))) {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock.toString()}::bigint)`);
  }
}
