import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { joined } from "./bytes.ts";
import { unionOfDoses } from "./card-dose.ts";
import type { CardContent } from "./content.ts";
import { ndefMessage, ndefPayload } from "./ndef.ts";
import { type CardFault, readRecord } from "./record.ts";
import type { TrustList } from "./trust.ts";

/*
 * Two records on one chip, so that a card that is pulled away in the middle of a writing still has the one before.
 *
 *   0     03 FF and the length of the message: NTAG's wrapping of an NDEF message (NFC Forum, Type 2 Tag)
 *   4     one NDEF record of our type, always of the same length (ndef.ts)
 *   32    slot A, 424 bytes: a record (record.ts), and what is behind its length means nothing
 *   456   slot B, 424 bytes
 *   880   FE, the end
 *
 * for the 888 bytes of an NTAG216. Chips are written in pages of four bytes. Written is always the slot that does not
 * hold the newest record that verifies. Half a record is known by its digest, in whichever order its pages came.
 * Read are both slots; the newest record that verifies counts, and the doses of both.
 *
 * A phone's browser (Web NFC) writes the whole message and not pages: the other slot is then written with the bytes
 * that it has. Pulled away in between, the bytes of that slot are still there for a reader that reads pages, but
 * a browser may find no message until the card is written again. The tablet's own reader is the one that writes safely.
 */

export const memoryLength = 888;
export const slotLength = 424;
const first = 32;
const page = 4;
const startOf = { A: first, B: first + slotLength } as const;
export type Slot = keyof typeof startOf;

/** In the domain of whoever runs the house; a reader of NFC finds our record by it. */
export const cardRecordType = "khurak.example:card";
const wrapping = 4;
const preamble = Uint8Array.of(1, slotLength >> 8, slotLength & 255);

const messageWith = (slots: Uint8Array) => ndefMessage(cardRecordType, joined(preamble, slots));

/** A chip as it is handed out: both slots empty. */
export function newMemory(): Uint8Array {
  const message = messageWith(new Uint8Array(2 * slotLength));
  const length = Uint8Array.of(0x03, 0xff, message.length >> 8, message.length & 255);
  const memory = new Uint8Array(memoryLength);
  memory.set(joined(length, message, Uint8Array.of(0xfe)));
  return memory;
}

/** What Web NFC writes and reads as the data of the one record; null: no card of ours. */
export const payloadOf = (memory: Uint8Array): Uint8Array | null =>
  ndefPayload(memory.subarray(wrapping), cardRecordType);
export function memoryOf(payload: Uint8Array): Uint8Array | null {
  if (payload.length !== preamble.length + 2 * slotLength) return null;
  const memory = newMemory();
  memory.set(payload, first - preamble.length);
  return memory;
}

/** Four bytes that are written at a place. */
export interface PageToWrite {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** @param keep the slot with the newest record that verifies, from `readCard`; null: there is none */
export function pagesToWrite(record: Uint8Array, keep: Slot | null): readonly PageToWrite[] {
  if (record.length > slotLength) throw new RangeError(`A record of ${record.length} bytes has no place on the chip.`);
  const start = startOf[keep === "A" ? "B" : "A"];
  const padded = joined(record, new Uint8Array((page - (record.length % page)) % page));
  return Array.from({ length: padded.length / page }, (_, at) => ({
    at: start + at * page,
    bytes: padded.subarray(at * page, (at + 1) * page),
  }));
}

export type ChipReading =
  | {
      readonly ok: true;
      /** The newest record, with the doses of the other one where it is of the same child. */
      readonly content: CardContent;
      readonly signer: string;
      readonly slot: Slot;
      /** Why the other slot does not count; null: it does. */
      readonly other: CardFault | null;
    }
  | { readonly ok: false; readonly why: CardFault; readonly unproven: CardContent | null };

/** Of two slots that fail, the fault that says more: an attack before an accident, an accident before nothing. */
const tellingFirst: readonly CardFault[] = [
  "copied",
  "key-revoked",
  "altered",
  "wrong-kind",
  "key-expired",
  "key-not-yet-valid",
  "key-unknown",
  "written-in-future",
  "unknown-format",
  "torn",
  "unreadable",
  "empty",
];

export function readCard(
  memory: Uint8Array,
  reader: { readonly trust: TrustList; readonly today: CalendarDay; readonly uid: string },
): ChipReading {
  const holder = { is: "chip", uid: reader.uid } as const;
  const [a, b] = (["A", "B"] as const).map((slot) => ({
    slot,
    read: readRecord(memory.subarray(startOf[slot], startOf[slot] + slotLength), { ...reader, holder }),
  }));
  if (!a || !b) return { ok: false, why: "unreadable", unproven: null };
  if (!a.read.ok && !b.read.ok) {
    const [telling] = [a.read, b.read].toSorted(
      (one, other) => tellingFirst.indexOf(one.why) - tellingFirst.indexOf(other.why),
    );
    return telling ?? a.read;
  }
  const newerIsA = a.read.ok && (!b.read.ok || a.read.content.version >= b.read.content.version);
  const [newer, older] = newerIsA ? [a, b] : [b, a];
  if (!newer.read.ok) return newer.read;
  const sameChild = older.read.ok && older.read.content.childId === newer.read.content.childId;
  const doses = unionOfDoses(newer.read.content.doses, older.read.ok && sameChild ? older.read.content.doses : []);
  return {
    ok: true,
    content: { ...newer.read.content, doses },
    signer: newer.read.signer,
    slot: newer.slot,
    other: older.read.ok ? null : older.read.why,
  };
}
