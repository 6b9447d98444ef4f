import { byte, fourBytes, fromUtf8, joined, readerOf, utf8 } from "./bytes.ts";

/*
 * An NDEF message of one external-type record (NFC Forum, NDEF 1.0 and RTD 1.0), and the reading of it.
 *
 *   header        1   begin 0x80, end 0x40, chunked 0x20, short 0x10, has id 0x08, and the kind of name: 4 external
 *   type length   1
 *   length        4, or 1 where short
 *   (id length    1)
 *   type, (id), payload
 *
 * Web NFC hands such a record over as `{ recordType, data }`; a reader of pages hands over the message.
 */

const [begin, end, chunked, short, hasId, kinds, external] = [0x80, 0x40, 0x20, 0x10, 0x08, 0x07, 0x04];

export function ndefMessage(type: string, payload: Uint8Array): Uint8Array {
  const name = utf8(type);
  return joined(byte(begin | end | external), byte(name.length), fourBytes(payload.length), name, payload);
}

/** @returns the payload of the first record of that type; null: there is none, or the message is not whole */
export function ndefPayload(message: Uint8Array, type: string): Uint8Array | null {
  const read = readerOf(message);
  for (;;) {
    const header = read.number(1);
    const nameLength = read.number(1);
    const length = header === null ? null : read.number(header & short ? 1 : 4);
    if (header === null || nameLength === null || length === null || header & chunked) return null;
    const idLength = header & hasId ? read.number(1) : 0;
    const name = read.take(nameLength);
    if (idLength === null || name === null || read.take(idLength) === null) return null;
    const payload = read.take(length);
    if (payload === null) return null;
    // Types are compared without regard to upper and lower case (RTD 1.0).
    if ((header & kinds) === external && fromUtf8(name)?.toLowerCase() === type.toLowerCase()) return payload;
    if (header & end) return null;
  }
}
