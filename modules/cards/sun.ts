import { cbc, cmac } from "@noble/ciphers/aes.js";
import { byte, fromHex, hexOf, joined, readerOf, sameBytes } from "./bytes.ts";

/*
 * NTAG 424 DNA: the chip writes into each address that it gives out who it is and how often it was read, and proves
 * it by a key that nobody can read out of it ("SUN", NXP AN12196). A copied address is the same address twice: its
 * counter does not rise.
 *
 *   PICCENCData   16 bytes: AES-128-CBC with a nought IV over  C7 ‖ UID 7 ‖ counter 3 ‖ filling
 *   counter       3 bytes, the least significant first
 *   session key   AES-CMAC(key, 3C C3 00 01 00 80 ‖ UID ‖ counter)
 *   MAC           8 bytes: every second one of AES-CMAC(session key, what is signed), from the second on
 *
 * What is signed is empty unless the chip is set up to sign a part of the address too.
 *
 * Who verifies has the chip's key: the house, or a tablet that is handed keys of its own cards only. The last counter of
 * each UID is handed in and kept by whoever calls; a tablet without a network knows only what it saw itself, and a
 * replay elsewhere is found when both have synced.
 */

export type SunFault = "unreadable" | "wrong-mac" | "replayed";
export type SunReading =
  | { readonly ok: true /** In hex. */; readonly uid: string; readonly counter: number }
  | { readonly ok: false; readonly why: SunFault };

export interface SunKeys {
  /** Both 16 bytes; the first opens PICCENCData, the second is the one of this chip. */
  readonly piccKey: Uint8Array;
  readonly macKeyOf: (uid: string) => Uint8Array | null;
}

/** Who the chip says it is; not yet proven. */
export function openPicc(enciphered: string, piccKey: Uint8Array): { uid: string; counter: number } | null {
  const bytes = fromHex(enciphered);
  if (bytes?.length !== 16) return null;
  const read = readerOf(cbc(piccKey, new Uint8Array(16), { disablePadding: true }).decrypt(bytes));
  // 0x80 with UID, 0x40 with counter, and 7 bytes of UID.
  if (read.number(1) !== 0xc7) return null;
  const [uid, counter] = [read.take(7), read.take(3)];
  return uid && counter && { uid: hexOf(uid), counter: littleEndian(counter) };
}

const littleEndian = (bytes: Uint8Array) => bytes.reduceRight((sum, value) => sum * 256 + value, 0);

export const aesCmac = (key: Uint8Array, message: Uint8Array): Uint8Array => cmac(message, key);

/** The MAC that a chip with this key gives at this counter. */
export function sunMac(key: Uint8Array, uid: Uint8Array, counter: number, signed = new Uint8Array()): Uint8Array {
  const count = joined(byte(counter & 255), byte((counter >> 8) & 255), byte((counter >> 16) & 255));
  const session = aesCmac(key, joined(Uint8Array.of(0x3c, 0xc3, 0x00, 0x01, 0x00, 0x80), uid, count));
  return aesCmac(session, signed).filter((_, at) => at % 2 === 1);
}

/** @param lastCounter of that UID: the highest that was ever seen here; null: none yet */
export function readSun(
  said: { readonly piccEncData: string; readonly mac: string },
  keys: SunKeys,
  lastCounter: (uid: string) => number | null,
): SunReading {
  const opened = openPicc(said.piccEncData, keys.piccKey);
  return opened === null
    ? { ok: false, why: "unreadable" }
    : readPlainSun({ ...opened, mac: said.mac }, keys, lastCounter);
}

/** For chips that are set up to give UID and counter in clear. */
export function readPlainSun(
  said: { readonly uid: string; readonly counter: number; readonly mac: string },
  { macKeyOf }: Pick<SunKeys, "macKeyOf">,
  lastCounter: (uid: string) => number | null,
): SunReading {
  const [uid, mac] = [fromHex(said.uid), fromHex(said.mac)];
  if (uid?.length !== 7 || mac?.length !== 8) return { ok: false, why: "unreadable" };
  if (!Number.isInteger(said.counter) || said.counter < 0 || said.counter > 0xffffff)
    return { ok: false, why: "unreadable" };
  const key = macKeyOf(hexOf(uid));
  if (key === null || !sameBytes(sunMac(key, uid, said.counter), mac)) return { ok: false, why: "wrong-mac" };
  const last = lastCounter(hexOf(uid));
  if (last !== null && said.counter <= last) return { ok: false, why: "replayed" };
  return { ok: true, uid: hexOf(uid), counter: said.counter };
}
