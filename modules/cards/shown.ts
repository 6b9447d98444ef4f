import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ChildId } from "../children/child.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { CardId, CardNumber, cardKinds, cardStates, endReasons } from "./card.ts";

/** What was last written onto a card, as the house heard. */
const Written = z.object({ version: z.int(), on: CalendarDay });

export const CardRow = z.object({
  cardId: CardId,
  kind: z.enum(cardKinds),
  number: CardNumber,
  state: z.enum(cardStates),
  facility: Facility,
  /** Who has it now. */
  childId: z.nullable(ChildId),
  written: z.nullable(Written),
  registeredOn: CalendarDay,
});

/** A card that a child has now, as a phone keeps it. */
export const CardOfChild = z.object({
  kind: z.enum(cardKinds),
  number: CardNumber,
  since: CalendarDay,
  written: z.nullable(Written),
});
export type CardOfChild = z.infer<typeof CardOfChild>;

export const CardShown = z.extend(CardRow, {
  registeredBy: By,
  /** Newest first. */
  history: z.array(
    z.object({
      childId: ChildId,
      since: z.iso.datetime(),
      givenBy: By,
      ended: z.nullable(z.object({ at: z.iso.datetime(), by: By, why: z.enum(endReasons) })),
    }),
  ),
  /** Newest first, at most fifty. */
  writings: z.array(z.object({ version: z.int(), on: CalendarDay, by: By })),
  voided: z.nullable(z.object({ at: z.iso.datetime(), by: By, why: z.enum(endReasons) })),
});

/** A phone that writes cards. */
export const SignerRow = z.object({
  keyId: z.string(),
  by: By,
  since: z.iso.datetime(),
  /** The last day on which its signature counts. */
  until: CalendarDay,
  revoked: z.nullable(z.object({ at: z.iso.datetime(), by: By })),
});

/** What a phone verifies cards by while it has no network. */
export const TrustKept = z.object({
  issuers: z.array(z.object({ publicKey: z.string(), from: CalendarDay, to: CalendarDay, revoked: z.boolean() })),
  revokedSigners: z.array(z.string()),
  /** Numbers of cards of the asker's area that were lost, stolen or damaged. */
  voidCards: z.array(CardNumber),
  /** The day on which it was told. */
  asOf: CalendarDay,
});
export type TrustKept = z.infer<typeof TrustKept>;
