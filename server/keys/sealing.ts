import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/*
 * AES-256-GCM (NIST SP 800-38D), a fresh 96-bit nonce for each sealing. What is sealed names the
 * place it is for: moved to another table, column or row it does not open.
 *
 *   how (1 byte) | nonce (12) | ciphertext | tag (16)
 *
 * How: 1 under the key that is named where it is sealed; 2, a file, under a key of its own that is derived from its
 * person's (vault.ts). Files from before keys of their own begin with 1 and open as they always did.
 */

export type SealedHow = 1 | 2;
export const sealedUnderOwnKey: SealedHow = 2;
const nonceBytes = 12;
const tagBytes = 16;

/** @param place what the sealed bytes belong to, as "people.identity.sealed/0199…" */
export function sealBytes(key: Buffer, place: string, plain: Uint8Array, how: SealedHow = 1): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([Buffer.of(how), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the key, the place or a single bit is another one */
export function openBytes(key: Buffer, place: string, sealed: Buffer, how: SealedHow = 1): Buffer {
  if (sealed[0] !== how || sealed.length < 1 + nonceBytes + tagBytes) {
    throw new Error(`What is kept for ${place} was not sealed by this house.`);
  }
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
}

/** A key for one purpose, from a key that is used for nothing else. */
export const keyFrom = (key: Buffer, purpose: string) => Buffer.from(hkdfSync("sha256", key, "khurak", purpose, 32));

/** The same word gives the same token in one organisation and another in every other. */
export const tokenOf = (key: Buffer, word: string) => createHmac("sha256", key).update(word).digest().subarray(0, 8);
