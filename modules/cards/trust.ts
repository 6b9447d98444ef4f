import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { dayNumber, dayNumbered, fromHex, hexOf, joined, readerOf, twoBytes } from "./bytes.ts";
import { isSignedBy, keyIdBytes, keyIdLength, keyIdOf, publicKeyLength, signatureLength, signed } from "./signature.ts";

/*
 * Who may sign a card, and how somebody without a network knows it (decision 52).
 *
 *   issuer    an organisation's key; its secret half never leaves the server
 *   signer    a tablet's own key; the issuer *endorses* it for a span of days, and the endorsement is written on every
 *             card the tablet signs
 *   trust     the issuers that are known here, and the signers and issuers that are revoked; brought by the last sync
 *
 * So a tablet that has not synced for weeks reads a card by a tablet that was handed out yesterday.
 *
 * An endorsement is 108 bytes: public key 32, first and last day 2 + 2, the issuer's key id 8, signature 64.
 */

export interface Issuer {
  /** 32 bytes in hex. */
  readonly publicKey: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly revoked: boolean;
}

export interface TrustList {
  readonly issuers: readonly Issuer[];
  /** Key ids of tablets whose word no longer counts, on whichever day they gave it. */
  readonly revokedSigners: readonly string[];
}

export interface Endorsement {
  readonly publicKey: Uint8Array;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The issuer's key id. */
  readonly issuer: string;
}

export const endorsementLength = publicKeyLength + 2 + 2 + keyIdLength + signatureLength;

/** Written on the server, with the organisation's secret key. Both days belong to the span. */
export function endorse(
  publicKey: Uint8Array,
  span: { readonly from: CalendarDay; readonly to: CalendarDay },
  issuer: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array },
): Uint8Array {
  const said = joined(
    publicKey,
    twoBytes(dayNumber(span.from)),
    twoBytes(dayNumber(span.to)),
    keyIdBytes(issuer.publicKey),
  );
  return joined(said, signed("khurak signer 1", said, issuer.secretKey));
}

export function readEndorsement(bytes: Uint8Array): Endorsement | null {
  const read = readerOf(bytes);
  const [publicKey, from, to, issuer] = [
    read.take(publicKeyLength),
    read.number(2),
    read.number(2),
    read.take(keyIdLength),
  ];
  if (publicKey === null || from === null || to === null || issuer === null) return null;
  return { publicKey, from: dayNumbered(from), to: dayNumbered(to), issuer: hexOf(issuer) };
}

export type KeyFault = "key-unknown" | "key-revoked" | "key-expired" | "key-not-yet-valid" | "altered";

/**
 * May what this signer signed on that day be believed? A revoked key is asked first: a thief writes whichever day
 * they like.
 *
 * @param writtenOn as the signer says
 * @returns null: yes
 */
export function faultOfSigner(bytes: Uint8Array, writtenOn: CalendarDay, trust: TrustList): KeyFault | null {
  const endorsement = readEndorsement(bytes);
  if (endorsement === null || bytes.length !== endorsementLength) return "altered";
  const issuer = trust.issuers.find(({ publicKey }) => idOfHex(publicKey) === endorsement.issuer);
  const issuerKey = issuer && fromHex(issuer.publicKey);
  if (!issuer || !issuerKey) return "key-unknown";
  const said = bytes.subarray(0, bytes.length - signatureLength);
  const signature = bytes.subarray(bytes.length - signatureLength);
  if (!isSignedBy("khurak signer 1", said, signature, issuerKey)) return "altered";
  if (issuer.revoked || trust.revokedSigners.includes(keyIdOf(endorsement.publicKey))) return "key-revoked";
  return faultOfSpan(writtenOn, endorsement) ?? faultOfSpan(writtenOn, issuer);
}

function faultOfSpan(day: CalendarDay, span: { readonly from: CalendarDay; readonly to: CalendarDay }) {
  if (day < span.from) return "key-not-yet-valid";
  return day > span.to ? "key-expired" : null;
}

function idOfHex(publicKey: string): string | null {
  const bytes = fromHex(publicKey);
  return bytes && keyIdOf(bytes);
}
