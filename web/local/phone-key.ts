import type { PhoneDatabase } from "./database.ts";
import { keptKey } from "./kept-key.ts";
import type { Bytes } from "./sealing.ts";

/** The key by which a bound phone is known: its private half cannot be read out of the browser. */
export interface PhoneKey {
  /** `PhoneKey` of modules/access/phone.ts: 87 characters. */
  publicKey(): Promise<string>;
  /** Of `signedWords`: a `PhoneSignature`, 86 characters. */
  sign(words: string): Promise<string>;
}

const curve = { name: "ECDSA", namedCurve: "P-256" };

/** The key pair of this phone id, made at the first call and kept: it is there before anybody is bound. */
export async function phoneKeyOf(phone: PhoneDatabase, phoneId: string, { subtle }: Crypto): Promise<PhoneKey> {
  const pair = await keptKey(phone, `phone/${phoneId}`, () => subtle.generateKey(curve, false, ["sign", "verify"]));
  return {
    publicKey: async () => inBase64url(new Uint8Array(await subtle.exportKey("raw", pair.publicKey))),
    async sign(words) {
      const how = { name: curve.name, hash: "SHA-256" };
      return inBase64url(new Uint8Array(await subtle.sign(how, pair.privateKey, new TextEncoder().encode(words))));
    },
  };
}

export function inBase64url(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
