import { unzlibSync, zlibSync } from "fflate";
import { base45, fromBase45 } from "../cards/base45.ts";

/*
 * A signed certificate as text, in two forms.
 *
 *   an address   "https://…/v#" and base64url (RFC 4648 §5): any phone's camera opens it. What stands behind the #
 *                is sent to no server, and the page behind it verifies without one
 *   HCERT's      "KV1:" and Base45, for readers that look for such a prefix
 *
 * Both hold the same bytes, after zlib (RFC 1950).
 */

const prefix = "KV1:";
const mostLetters = 4096;
const mostBytes = 16_384;

export const addressOf = (page: string, cose: Uint8Array): string => `${page}#${base64url(packed(cose))}`;
export const hcertTextOf = (cose: Uint8Array): string => prefix + base45(packed(cose));

const packed = (cose: Uint8Array) => zlibSync(cose, { level: 9 });

/** @returns null: neither form, or not whole */
export function coseIn(text: string): Uint8Array | null {
  if (text.length > mostLetters) return null;
  const at = text.indexOf("#");
  const bytes = text.startsWith(prefix)
    ? fromBase45(text.slice(prefix.length))
    : at >= 0
      ? fromBase64url(text.slice(at + 1))
      : null;
  try {
    const cose = bytes && unzlibSync(bytes);
    // 4,096 letters unpack to 3 MB at most.
    return cose && cose.length <= mostBytes ? cose : null;
  } catch {
    return null;
  }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function base64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.subarray(at, at + 3);
    const bits = ((group[0] ?? 0) << 16) | ((group[1] ?? 0) << 8) | (group[2] ?? 0);
    for (let letter = 0; letter <= group.length; letter += 1) text += letters.charAt((bits >> (18 - letter * 6)) & 63);
  }
  return text;
}

/** @returns null: other letters, or bits left over that say something */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
  }
  return held >= 6 || (bits & ((1 << held) - 1)) !== 0 ? null : Uint8Array.from(bytes);
}
