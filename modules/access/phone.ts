import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

/** A patient's own phone, bound by a worker who stood beside them. Its id is made on the phone. */
export const PhoneId = idOf("PhoneId");
export type PhoneId = z.infer<typeof PhoneId>;
export const InvitationId = idOf("InvitationId");

/** Typed or scanned once, within half an hour. */
export const InvitationCode = z.string().check(z.regex(/^\d{8}$/));
export const invitationMinutes = 30;

/** Six digits, on the phone's own keypad. */
export const Pin = z.string().check(z.regex(/^\d{6}$/));

/** The public half of a key that never leaves the phone: ECDSA on P-256, the 65 bytes of the point in base64url. */
export const PhoneKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/));
/** ECDSA with SHA-256, r and s, in base64url. */
export const PhoneSignature = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));

/** What a phone signs to open a session. `at`: by the house's clock, as far as the phone knows it. */
export const signedWords = (phoneId: PhoneId, at: string) => `khurak phone\n${phoneId}\n${at}`;

/** A signature is good for so long, so that one that was overheard opens nothing tomorrow. */
export const signatureMinutes = 5;

/** One digit six times, or a run up or down: what is tried first. */
export function isPlainPin(pin: string): boolean {
  const steps = Array.from(pin.slice(1), (digit, at) => Number(digit) - Number(pin[at]));
  return [-1, 0, 1].some((step) => steps.every((one) => one === step));
}
