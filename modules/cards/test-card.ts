import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { CardDose } from "./card-dose.ts";
import type { CardContent } from "./content.ts";
import { recordToSign } from "./record.ts";
import { publicKeyOf, signed } from "./signature.ts";
import { endorse, type TrustList } from "./trust.ts";
import { hexOf } from "./bytes.ts";

/* A card, its signer and who is trusted, as the tests of this module and of the certificates want them. */

export const day = (text: string) => text as CalendarDay;

/** A secret key that is none: every byte the same. */
export function keyPair(filling: number) {
  const secretKey = new Uint8Array(32).fill(filling);
  return { secretKey, publicKey: publicKeyOf(secretKey) };
}

export const issuer = keyPair(1);
export const tablet = keyPair(2);
export const span = { from: day("2026-10-01"), to: day("2026-12-31") };
export const endorsement = endorse(tablet.publicKey, span, issuer);

export const trust: TrustList = {
  issuers: [{ publicKey: hexOf(issuer.publicKey), from: day("2026-01-01"), to: day("2030-12-31"), revoked: false }],
  revokedSigners: [],
};

export const uid = "04de5f1eacc040";
export const today = day("2026-11-22");

export const dose = (vaccine: CardDose["vaccine"], at: number, more: Partial<CardDose> = {}): CardDose => ({
  ...{ vaccine, day: at, evidence: "own-record", batchKnown: true, takenBack: false },
  ...more,
});

export const content: CardContent = {
  version: 7,
  boundTo: { is: "chip", uid },
  childId: "01890a5d-ac96-774b-bcce-b302099a8057",
  born: day("2026-01-12"),
  sex: "female",
  givenName: "सोनी",
  schedule: "india-uip@2026-11",
  writtenOn: day("2026-11-21"),
  doses: [dose("BCG", 0), dose("HEPB", 0), dose("OPV", 0), dose("PENTA", 42), dose("MR", 275, { evidence: "recall" })],
  incomplete: false,
};

export function recordOf(more: Partial<CardContent> = {}, signer = { ...tablet, endorsement }): Uint8Array {
  const { toSign, withSignature } = recordToSign({ ...content, ...more }, signer.endorsement);
  return withSignature(signed("khurak card 1", toSign, signer.secretKey));
}
