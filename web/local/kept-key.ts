import type { KeyName, PhoneDatabase } from "./database.ts";
import { makeSafeKey, type Safe, safeWith } from "./sealing.ts";

/** The key of this name, made now if there is none yet. Two tabs that ask at once get the same one. */
export async function keptKey<K extends CryptoKey | CryptoKeyPair>(
  phone: PhoneDatabase,
  name: KeyName,
  make: () => Promise<K>,
): Promise<K> {
  const known = await phone.keys.get(name);
  if (known) return known.key as K;
  // A transaction does not wait for a key that is being made, so this one may be made in vain.
  const made = await make();
  const kept = await phone.transaction("rw", phone.keys, async () => {
    const meanwhile = await phone.keys.get(name);
    if (meanwhile) return meanwhile.key as K;
    await phone.keys.add({ name, key: made });
    return made;
  });
  await phone.copied();
  return kept;
}

/** A safe that this browser opens with no PIN, for what a patient made and must be sent. */
export async function deviceSafe(phone: PhoneDatabase, ownerId: string, crypto: Crypto): Promise<Safe> {
  return safeWith(await keptKey(phone, `safe/${ownerId}`, () => makeSafeKey(crypto)), crypto);
}
