import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { byte, joined, readerOf, sameBytes, twoBytes } from "./bytes.ts";
import { cardEvidences, type CardDose, unionOfDoses } from "./card-dose.ts";
import { type CardContent, contentBytes, readContent } from "./content.ts";
import { digestLength, digestOf, isSignedBy, keyIdOf, signatureLength } from "./signature.ts";
import { endorsementLength, faultOfSigner, type KeyFault, readEndorsement, type TrustList } from "./trust.ts";

/*
 * One signed record of a child's doses: the same on a chip and on paper.
 *
 *   "K"           1
 *   format        1   1
 *   length        2   of the whole record
 *   content       n   content.ts
 *   endorsement 108   of the tablet that signs, by its organisation: trust.ts
 *   signature    64   Ed25519 by the tablet, over "khurak card 1\n" and all bytes before
 *   digest        4   SHA-256 of all bytes before, its first four: a record that was torn while it was written is known
 *                     without any key. It keeps out accidents and nobody who means it.
 *
 * 37 doses on 16 days are 377 bytes with a name of 24.
 */

const head = { mark: 0x4b, format: 1, length: 4 } as const;
const tail = endorsementLength + signatureLength + digestLength;

export type CardFault =
  /** Nothing is written there. */
  | "empty"
  | "unreadable"
  /** Begun and not finished. */
  | "torn"
  /** Written by a newer program. */
  | "unknown-format"
  | KeyFault
  /** Signed for another chip. */
  | "copied"
  /** A printed card's record on a chip, or a chip's on paper. */
  | "wrong-kind"
  /** After today, by the clock of whoever reads. */
  | "written-in-future";

export type Holder = { readonly is: "chip"; readonly uid: string } | { readonly is: "printed" };

export type CardReading =
  | { readonly ok: true; readonly content: CardContent; readonly signer: string }
  /** `unproven` is what it says, to be asked about and never to be counted; null where it says nothing. */
  | { readonly ok: false; readonly why: CardFault; readonly unproven: CardContent | null };

/** What the signer signs, and the record that comes of it. Apart, since a tablet's key may sign only in its own time. */
export function recordToSign(content: CardContent, endorsement: Uint8Array) {
  const said = contentBytes(content);
  const length = head.length + said.length + tail;
  const toSign = joined(byte(head.mark), byte(head.format), twoBytes(length), said, endorsement);
  const withSignature = (signature: Uint8Array): Uint8Array => {
    const whole = joined(toSign, signature);
    return joined(whole, digestOf(whole));
  };
  return { toSign, length, withSignature };
}

/**
 * The content that fits into so many bytes: first the doses go of which the least is known, of these the oldest, and
 * the card says that it is incomplete. None that was taken back goes: it would come back as a dose.
 */
export function fitting(content: CardContent, room: number): CardContent {
  const fits = (one: CardContent) => head.length + contentBytes(one).length + tail <= room;
  const dispensable = unionOfDoses(content.doses)
    .filter(({ takenBack }) => !takenBack)
    .toSorted((one, other) => strength(one) - strength(other) || one.day - other.day);
  let fitted = content;
  for (const dose of dispensable) {
    if (fits(fitted)) break;
    fitted = { ...fitted, incomplete: true, doses: fitted.doses.filter((one) => !isSame(one, dose)) };
  }
  return fitted;
}

const strength = ({ evidence }: CardDose) => cardEvidences.indexOf(evidence);
const isSame = (one: CardDose, other: CardDose) => one.day === other.day && one.vaccine === other.vaccine;

/** The record at the beginning of these bytes, which may go on after it. */
export function recordIn(bytes: Uint8Array): Uint8Array | "empty" | "unreadable" | "torn" | "unknown-format" {
  if (bytes.every((value) => value === 0)) return "empty";
  if (bytes[0] !== head.mark) return bytes[0] === 0 ? "torn" : "unreadable";
  if (bytes[1] !== head.format) return bytes[1] === 0 ? "torn" : "unknown-format";
  const length = readerOf(bytes.subarray(2)).number(2) ?? 0;
  if (length < head.length + tail || length > bytes.length) return "torn";
  const record = bytes.subarray(0, length);
  const whole = record.subarray(0, length - digestLength);
  return sameBytes(digestOf(whole), record.subarray(length - digestLength)) ? record : "torn";
}

/** Never throws, whatever the bytes are. */
export function readRecord(
  bytes: Uint8Array,
  reader: { readonly trust: TrustList; readonly today: CalendarDay; readonly holder: Holder },
): CardReading {
  const record = recordIn(bytes);
  if (typeof record === "string") return { ok: false, why: record, unproven: null };
  const said = record.subarray(head.length, record.length - tail);
  const read = readerOf(said);
  const content = readContent(read);
  if (content === null || read.at() !== said.length) return { ok: false, why: "unreadable", unproven: null };
  const endorsement = record.subarray(record.length - tail, record.length - tail + endorsementLength);
  const why = faultOf(record, content, endorsement, reader);
  if (why !== null) return { ok: false, why, unproven: content };
  return { ok: true, content, signer: keyIdOf(endorsement.subarray(0, 32)) };
}

function faultOf(
  record: Uint8Array,
  content: CardContent,
  endorsement: Uint8Array,
  { trust, today, holder }: { readonly trust: TrustList; readonly today: CalendarDay; readonly holder: Holder },
): CardFault | null {
  const key = faultOfSigner(endorsement, content.writtenOn, trust);
  if (key === "key-unknown" || key === "altered") return key;
  const toSign = record.subarray(0, record.length - signatureLength - digestLength);
  const signature = record.subarray(toSign.length, toSign.length + signatureLength);
  const signer = readEndorsement(endorsement);
  if (!signer || !isSignedBy("khurak card 1", toSign, signature, signer.publicKey)) return "altered";
  if (key !== null) return key;
  if (content.boundTo.is !== holder.is) return "wrong-kind";
  if (content.boundTo.is === "chip" && holder.is === "chip" && content.boundTo.uid !== holder.uid.toLowerCase())
    return "copied";
  return content.writtenOn > today ? "written-in-future" : null;
}
