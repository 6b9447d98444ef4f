import { hashes, sign, verify, getPublicKey } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { hexOf, joined, utf8 } from "./bytes.ts";

/*
 * Ed25519 (RFC 8032) as cards and certificates use it: deterministic, so that no signer needs good luck, and by
 * the strict rules of the RFC. What is signed begins with what it is, so that a signature is good for one thing.
 */

hashes.sha512 = sha512;

export const signatureLength = 64;
export const publicKeyLength = 32;

export type Purpose = "khurak signer 1" | "khurak card 1";

const message = (purpose: Purpose, bytes: Uint8Array) => joined(utf8(`${purpose}\n`), bytes);

/** @param secretKey 32 random bytes; they never leave the device or server that made them */
export const signed = (purpose: Purpose, bytes: Uint8Array, secretKey: Uint8Array): Uint8Array =>
  signedAsIs(message(purpose, bytes), secretKey);

export const isSignedBy = (purpose: Purpose, bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) =>
  isSignedAsIs(message(purpose, bytes), signature, publicKey);

/** For what says by itself what it is, as COSE does. */
export const signedAsIs = (bytes: Uint8Array, secretKey: Uint8Array): Uint8Array => sign(bytes, secretKey);

export function isSignedAsIs(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    // A public key that is no point of the curve, or another length than a signature has.
    return false;
  }
}

export const publicKeyOf = (secretKey: Uint8Array): Uint8Array => getPublicKey(secretKey);

export const keyIdLength = 8;
/** By what a key is found and revoked: the first eight bytes of its SHA-256. */
export const keyIdBytes = (publicKey: Uint8Array): Uint8Array => sha256(publicKey).subarray(0, keyIdLength);
export const keyIdOf = (publicKey: Uint8Array): string => hexOf(keyIdBytes(publicKey));

/** So that half a record is known from a whole one before any key is asked. */
export const digestLength = 4;
export const digestOf = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, digestLength);
