import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const CardId = idOf("CardId");

/**
 * `chip`: an NTAG that carries the record. `sun-chip`: an NTAG 424 DNA, that proves at each reading who it is.
 * `printed`: a code on paper, with the same record.
 */
export const cardKinds = ["chip", "sun-chip", "printed"] as const;
export type CardKind = (typeof cardKinds)[number];

const ofAChip = /^([0-9a-f]{8}|[0-9a-f]{14}|[0-9a-f]{20})$/;
const ofASunChip = /^[0-9a-f]{14}$/;
const ofPaper = /^[GHJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{7}$/;

/**
 * What a card is known by: a chip's UID (4, 7 or 10 bytes in hex), a printed card's eight letters. No letter in these is
 * taken for another when it is read aloud or copied (Crockford's Base32), and the first is none of hex.
 */
export const CardNumber = z.string().check(z.regex(new RegExp(`${ofAChip.source}|${ofPaper.source}`)));

const fits = { chip: ofAChip, "sun-chip": ofASunChip, printed: ofPaper } as const;

export const CardNamed = z
  .strictObject({ kind: z.enum(cardKinds), number: CardNumber })
  .check(z.refine(({ kind, number }) => fits[kind].test(number), { path: ["number"] }));
export type CardNamed = z.infer<typeof CardNamed>;

/** As people and readers write it: with colons, spaces or hyphens, in small or capital letters. Null: no number of a card. */
export function cardNumber(kind: CardKind, written: string): string | null {
  const bare = written.replace(/[\s:-]/g, "");
  const number = kind === "printed" ? bare.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1") : bare.toLowerCase();
  return fits[kind].test(number) ? number : null;
}

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** @param random at least 8 random bytes */
export const newPrintedNumber = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 8), (value, at) => letters.charAt(at === 0 ? 16 + (value & 15) : value & 31)).join("");

/** Why a child has a card no more. */
export const endReasons = ["lost", "stolen", "damaged", "given-by-mistake", "not-needed"] as const;
/** After these nobody is given the card again: somebody else may hold it, or it does not work. */
export const voids: readonly string[] = ["lost", "stolen", "damaged"] satisfies (typeof endReasons)[number][];

export const cardStates = ["in-stock", "given", "void"] as const;

/** How long a phone's signature on cards counts before it must be endorsed anew. Each sync does. */
export const endorsedDays = 90;
