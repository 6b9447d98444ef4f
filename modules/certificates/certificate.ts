import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { fromHex, hexOf } from "../cards/bytes.ts";
import type { CardDose } from "../cards/card-dose.ts";
import { isSignedAsIs, keyIdBytes, keyIdOf, signedAsIs } from "../cards/signature.ts";
import { coseIn } from "./address.ts";
import { certifies, type CertificateContent, claimsBytes, readClaims } from "./claims.ts";
import { eddsa, readSign1, sign1 } from "./cose.ts";

/*
 * A certificate of a child's whole history of vaccines: issued on the server with the organisation's key, verified by
 * anybody who has the list of issuers, without a network (decision 53).
 */

/** What a verifier knows of one issuer's key; fetched when the page was last opened with a network. */
export interface CertificateIssuer {
  /** 32 bytes in hex. */
  readonly publicKey: string;
  readonly name: string;
  /** Certificates issued from this day to that one, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly revoked: boolean;
  /** The numbers of its certificates that are void. */
  readonly revokedNumbers: readonly string[];
}

export type CertificateFault =
  | "unreadable"
  /** The key is known, and did not sign this. */
  | "tampered"
  | "unknown-key"
  | "key-revoked"
  /** Issued on a day on which the key was not good. */
  | "key-not-valid-then"
  | "revoked"
  | "expired"
  | "not-yet-valid";

export type CertificateReading =
  | { readonly ok: true; readonly content: CertificateContent; readonly issuer: CertificateIssuer }
  /** `unproven`: what it claims; never to be shown as true. Null where it says nothing. */
  | { readonly ok: false; readonly why: CertificateFault; readonly unproven: CertificateContent | null };

export interface Issued {
  /** The signed bytes; `address.ts` makes a text of them. */
  readonly cose: Uint8Array;
  /** Doses that stand in no certificate, since nobody can show them. */
  readonly leftOut: readonly CardDose[];
}

export function issueCertificate(
  content: Omit<CertificateContent, "doses">,
  doses: readonly CardDose[],
  issuer: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array },
): Issued {
  const certified = doses.filter(certifies).map(({ vaccine, day, evidence }) => ({ vaccine, day, evidence }));
  const cose = sign1(claimsBytes({ ...content, doses: certified }), {
    keyId: keyIdBytes(issuer.publicKey),
    sign: (bytes) => signedAsIs(bytes, issuer.secretKey),
  });
  return { cose, leftOut: doses.filter((dose) => !certifies(dose)) };
}

/**
 * Never throws, whatever the text is.
 *
 * @param text what the camera read, in either form
 */
export function readCertificate(
  text: string,
  verifier: { readonly issuers: readonly CertificateIssuer[]; readonly today: CalendarDay },
): CertificateReading {
  const cose = coseIn(text);
  const message = cose && readSign1(cose);
  const content = message && readClaims(message.payload);
  if (!message || !content) return { ok: false, why: "unreadable", unproven: null };
  const no = (why: CertificateFault): CertificateReading => ({ ok: false, why, unproven: content });
  const issuer = verifier.issuers.find(({ publicKey }) => keyIdOfHex(publicKey) === hexOf(message.keyId));
  const key = issuer && fromHex(issuer.publicKey);
  if (!issuer || !key || message.algorithm !== eddsa) return no("unknown-key");
  if (!isSignedAsIs(message.signed, message.signature, key)) return no("tampered");
  const why = faultOf(content, issuer, verifier.today);
  return why === null ? { ok: true, content, issuer } : no(why);
}

function faultOf(content: CertificateContent, issuer: CertificateIssuer, today: CalendarDay): CertificateFault | null {
  if (issuer.revoked) return "key-revoked";
  if (content.issuedOn < issuer.from || content.issuedOn > issuer.to) return "key-not-valid-then";
  if (issuer.revokedNumbers.includes(content.number)) return "revoked";
  if (today > content.goodUntil) return "expired";
  return today < content.issuedOn ? "not-yet-valid" : null;
}

function keyIdOfHex(publicKey: string): string | null {
  const bytes = fromHex(publicKey);
  return bytes && keyIdOf(bytes);
}
