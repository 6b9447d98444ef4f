import type { LentAnswer } from "../../foundation/client.ts";

/** As server/keys/sealing.ts writes a file: how, a nonce, then what AES-256-GCM made of it with its tag at the end. */
const underOwnKey = 2;
const nonceEnds = 13;
/** A store that is out of reach is given up soon: the house still has the file. */
const untilItAnswers = 10_000;

/** Fetches one sealed file from the store and opens it here. Throws when either cannot be done. */
export function openLentWith(subtle: SubtleCrypto): (lent: LentAnswer) => Promise<Uint8Array> {
  return async ({ address, key, place, pressed }) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), untilItAnswers);
    const received = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: patience.signal,
    }).finally(() => clearTimeout(timer));
    if (!received.ok) throw new Error(`The store answers ${received.status}.`);
    const sealed = new Uint8Array(await received.arrayBuffer());
    if (sealed[0] !== underOwnKey) throw new Error("It is sealed in another way.");
    const opens = await subtle.importKey("raw", fromBase64Url(key), "AES-GCM", false, ["decrypt"]);
    const iv = sealed.slice(1, nonceEnds);
    const additionalData = new TextEncoder().encode(place);
    const plain = await subtle.decrypt({ name: "AES-GCM", iv, additionalData }, opens, sealed.subarray(nonceEnds));
    if (!pressed) return new Uint8Array(plain);
    const unpressed = new Blob([plain]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpressed).arrayBuffer());
  };
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
