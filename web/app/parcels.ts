import type { ClientPorts } from "../../foundation/client.ts";
import type { Parcels } from "../screens/at-hand.ts";

/** As server/keys/sealing.ts writes it: how, a nonce, then what AES-256-GCM made of it with its tag at the end. */
const how = 1;

/** Files that go to the store by themselves: sealed here under a key that is made for each. */
export function parcelsWith(
  from: Crypto,
  fetch: ClientPorts["fetch"],
  sha256: (bytes: Uint8Array) => Promise<string>,
): Parcels {
  return {
    async seal(plain, place) {
      const key = from.getRandomValues(new Uint8Array(32));
      const iv = from.getRandomValues(new Uint8Array(12));
      const seals = await from.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
      const additionalData = new TextEncoder().encode(place);
      const made = await from.subtle.encrypt(
        { name: "AES-GCM", iv, additionalData },
        seals,
        plain as Uint8Array<ArrayBuffer>,
      );
      const sealed = new Uint8Array(1 + iv.length + made.byteLength);
      sealed.set([how, ...iv]);
      sealed.set(new Uint8Array(made), 1 + iv.length);
      return { sealed, sha256: await sha256(sealed), key: asBase64Url(key) };
    },
    async put({ address, headers }, sealed, onProgress) {
      const answer = await fetch(address, { method: "PUT", headers, body: sealed, onProgress }).catch(() => null);
      return answer !== null && answer.status < 300;
    },
  };
}

const asBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
