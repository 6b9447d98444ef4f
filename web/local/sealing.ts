/*
 * What is kept on the phone is sealed with AES-256-GCM, each piece for the place where it lies, so
 * that neither a look at the disk reads it nor can one row be put in another's place.
 *
 *   sealed = version (1 byte) | nonce (12 bytes, random) | ciphertext and tag (16 bytes)
 *   the place is authenticated and not stored: "outbox/<id>/input", "clip/<id>/3"
 *
 * Honest limits. Six digits only delay: whoever holds the disk tries a million PINs in days on one
 * machine, and faster on many. A device safe delays nobody who can run code in this browser: it is
 * for what a patient made and must be sent without a PIN. So little is kept, and it goes when sent.
 */

/** Bytes that WebCrypto and IndexedDB take as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface Safe {
  seal(place: string, plain: Bytes): Promise<Bytes>;
  /** Throws when it was sealed elsewhere, under another key, or has been changed. */
  open(place: string, sealed: Bytes): Promise<Bytes>;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const aes = { name: "AES-GCM", length: 256 };

const words = (text: string) => new TextEncoder().encode(text);

/** A key for a safe that its own browser cannot read out either. */
export function makeSafeKey({ subtle }: Crypto): Promise<CryptoKey> {
  return subtle.generateKey(aes, false, ["encrypt", "decrypt"]);
}

export function safeWith(key: CryptoKey, crypto: Crypto): Safe {
  const how = (place: string, iv: Bytes) => ({ name: aes.name, iv, additionalData: words(place) });
  return {
    async seal(place, plain) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const hidden = new Uint8Array(await crypto.subtle.encrypt(how(place, nonce), key, plain));
      const sealed = new Uint8Array(1 + nonceBytes + hidden.length);
      sealed[0] = version;
      sealed.set(nonce, 1);
      sealed.set(hidden, 1 + nonceBytes);
      return sealed;
    },
    async open(place, sealed) {
      if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes) {
        throw new Error(`What lies at ${place} was not sealed by this release: open it with the one that kept it.`);
      }
      const nonce = sealed.slice(1, 1 + nonceBytes);
      return new Uint8Array(await crypto.subtle.decrypt(how(place, nonce), key, sealed.subarray(1 + nonceBytes)));
    },
  };
}

/** What is stored of a safe that a PIN opens. Nothing in it opens anything by itself. */
export interface KeptPin {
  readonly version: 1;
  readonly rounds: number;
  readonly salt: Bytes;
  /** The data key, sealed under what the PIN gives. */
  readonly wrapped: Bytes;
}

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const rounds = 600_000;
const wrappedAt = "pin";

/** A new safe, and what to store so that the same PIN opens it again. */
export async function makePinSafe(pin: string, crypto: Crypto): Promise<{ safe: Safe; kept: KeptPin }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await (await pinSafe(pin, salt, rounds, crypto)).seal(wrappedAt, raw);
  return { safe: await safeOf(raw, crypto), kept: { version: 1, rounds, salt, wrapped } };
}

/** The safe; null: the PIN is wrong. */
export async function openPinSafe(pin: string, kept: KeptPin, crypto: Crypto): Promise<Safe | null> {
  const wrapping = await pinSafe(pin, kept.salt, kept.rounds, crypto);
  const raw = await wrapping.open(wrappedAt, kept.wrapped).catch(() => null);
  return raw === null ? null : safeOf(raw, crypto);
}

/** The key can no more be read out, and the bytes that it was made of are wiped. */
async function safeOf(raw: Bytes, crypto: Crypto): Promise<Safe> {
  const key = await crypto.subtle.importKey("raw", raw, aes, false, ["encrypt", "decrypt"]);
  raw.fill(0);
  return safeWith(key, crypto);
}

async function pinSafe(pin: string, salt: Bytes, iterations: number, crypto: Crypto): Promise<Safe> {
  const from = await crypto.subtle.importKey("raw", words(pin), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return safeWith(await crypto.subtle.deriveKey(how, from, aes, false, ["encrypt", "decrypt"]), crypto);
}

/** Anything that JSON can say, sealed. */
export async function sealJson(safe: Safe, place: string, value: unknown): Promise<Bytes> {
  return safe.seal(place, words(JSON.stringify(value)));
}

export async function openJson(safe: Safe, place: string, sealed: Bytes): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await safe.open(place, sealed)));
}
