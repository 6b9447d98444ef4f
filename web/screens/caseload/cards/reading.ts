import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { type CardKind, cardNumber } from "../../../../modules/cards/card.ts";
import type { CardContent } from "../../../../modules/cards/content.ts";
import type { CardFault } from "../../../../modules/cards/record.ts";
import type { TrustKept } from "../../../../modules/cards/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import type { ChipHeld } from "../../../local/nfc.ts";

/** What a card says, as far as it is believed. */
export type CardRead =
  | {
      readonly is: "read";
      readonly kind: CardKind;
      readonly number: string;
      readonly content: CardContent;
      /** The record as it stands on the card: what the house verifies again. Null: of two slots of a chip, joined. */
      readonly text: string | null;
    }
  /** One of a child's on this phone, known by its number alone: nothing was read, or it does not count. */
  | { readonly is: "known"; readonly number: string; readonly childId: string; readonly why: CardFault | "void" | null }
  | { readonly is: "not-read"; readonly why: CardFault | "void" | "nobodys"; readonly unproven: CardContent | null };

interface Reader {
  /** Null: the house has never said whom to believe. */
  readonly trust: TrustKept | null;
  readonly today: CalendarDay;
  readonly carried: readonly CarriedChild[];
}

const nobody = { issuers: [], revokedSigners: [], voidCards: [] } as const;

const holderOf = (number: string, carried: readonly CarriedChild[]) =>
  carried.find(({ cards }) => cards.some((card) => card.number === number))?.childId;

/** A card that was said to be lost is not believed, whatever stands on it. */
function isVoid(number: string, { trust }: Reader): boolean {
  return trust?.voidCards.some((one) => one === number) ?? false;
}

function unread(number: string, why: CardFault | "void", unproven: CardContent | null, { carried }: Reader): CardRead {
  const childId = holderOf(number, carried);
  return childId === undefined ? { is: "not-read", why, unproven } : { is: "known", number, childId, why };
}

export async function readChip({ uid, payload }: ChipHeld, reader: Reader): Promise<CardRead> {
  const { memoryOf, readCard } = await import("../../../../modules/cards/slots.ts");
  const memory = payload && memoryOf(payload);
  if (!memory) return unread(uid, isVoid(uid, reader) ? "void" : "empty", null, reader);
  const read = readCard(memory, { trust: reader.trust ?? nobody, today: reader.today, uid });
  if (!read.ok) return unread(uid, read.why, read.unproven, reader);
  if (isVoid(uid, reader)) return unread(uid, "void", read.content, reader);
  return { is: "read", kind: "chip", number: uid, content: read.content, text: null };
}

/** @param text what the camera read, or what was typed: a whole code, or the number beside it */
export async function readText(text: string, reader: Reader): Promise<CardRead> {
  const { readPrinted } = await import("../../../../modules/cards/printed.ts");
  if (!text.startsWith("KC1:")) return readNumber(text, reader);
  const read = readPrinted(text, { trust: reader.trust ?? nobody, today: reader.today });
  const said = read.ok ? read.content : read.unproven;
  const number = said?.boundTo.is === "printed" ? said.boundTo.cardNumber : "";
  if (!read.ok) return unread(number, read.why, read.unproven, reader);
  if (isVoid(number, reader)) return unread(number, "void", read.content, reader);
  return { is: "read", kind: "printed", number, content: read.content, text };
}

function readNumber(written: string, reader: Reader): CardRead {
  const number = cardNumber("printed", written) ?? cardNumber("chip", written);
  if (number === null) return { is: "not-read", why: "unreadable", unproven: null };
  const childId = holderOf(number, reader.carried);
  if (isVoid(number, reader)) return unread(number, "void", null, reader);
  return childId === undefined
    ? { is: "not-read", why: "nobodys", unproven: null }
    : { is: "known", number, childId, why: null };
}
