import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { base45, fromBase45 } from "./base45.ts";
import { type CardReading, readRecord } from "./record.ts";
import type { TrustList } from "./trust.ts";

/*
 * The same record on paper: "KC1:" and the bytes in Base45, which a QR code holds in its alphanumeric mode.
 *
 * Paper has no UID, so it is bound to the number that is printed beside the code. **A copy of a printed card cannot be
 * noticed without a network**: it says the same, and is as good. Whoever reads it compares the child before them;
 * at the next sync the house knows which cards were given out and which of them are void.
 */

const prefix = "KC1:";

export const printedText = (record: Uint8Array): string => prefix + base45(record);

export function readPrinted(
  text: string,
  reader: { readonly trust: TrustList; readonly today: CalendarDay },
): CardReading {
  const bytes = text.startsWith(prefix) ? fromBase45(text.slice(prefix.length)) : null;
  if (bytes === null || bytes.length === 0) return { ok: false, why: "unreadable", unproven: null };
  return readRecord(bytes, { ...reader, holder: { is: "printed" } });
}
