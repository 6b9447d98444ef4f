import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { anyone, holding } from "../../foundation/permission.ts";
import { ChildId } from "../children/child.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { OrganisationId, PlaceId } from "../places/place.ts";
import { findOpenPlace } from "../places/operations.ts";
import { over } from "../places/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { CardId, CardNamed, CardNumber, cardStates, endReasons } from "./card.ts";
import { CardOfChild, CardRow, CardShown, SignerRow, TrustKept } from "./shown.ts";

const RowId = idOf("RowId");
/** A card of a facility's stock. */
const OneCard = { placeId: PlaceId, cardId: CardId };
const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

export const registerCards = command({
  name: "cards.registerCards",
  does: "Take new cards into the stock of a facility: all of them or none.",
  at: "POST /facilities/{placeId}/cards",
  allow: [over("placeId", "admin", "worker")],
  takes: z.strictObject({
    placeId: PlaceId,
    cards: z.array(z.extend(CardNamed, { cardId: CardId })).check(z.minLength(1), z.maxLength(200)),
  }),
  gives: z.object({ cardIds: z.array(CardId) }),
  refuses: ["not-a-facility", "card-known"],
  uses: [findOpenPlace],
});

export const giveCard = command({
  name: "cards.giveCard",
  does: "Give a child a card; one that nobody has registered yet is registered with it.",
  at: "POST /children/{childId}/cards",
  allow: [carriesChild("childId", "worker")],
  takes: z.strictObject({
    childId: ChildId,
    givingId: RowId,
    /** Its id, if it was not registered before. */
    cardId: CardId,
    card: CardNamed,
    on: CalendarDay,
  }),
  gives: z.object({ givingId: RowId }),
  refuses: ["erased", "day-not-begun", "card-of-another", "card-void", "has-a-card", "already-added"],
  offline: true,
});

export const endCard = command({
  name: "cards.endCard",
  does: "Say that a child has a card no more, and why; one that was lost, stolen or damaged counts no more and is given to nobody.",
  at: "POST /children/{childId}/cards/ended",
  allow: [carriesChild("childId", "worker"), overChild("childId", "admin")],
  takes: z.strictObject({ childId: ChildId, number: CardNumber, why: z.enum(endReasons) }),
  gives: z.object({ number: CardNumber }),
  refuses: ["no-such-card"],
  offline: true,
});

export const recordWriting = command({
  name: "cards.recordWriting",
  does: "Say what was written onto a child's card.",
  at: "POST /children/{childId}/cards/written",
  allow: [carriesChild("childId", "worker")],
  takes: z.strictObject({
    childId: ChildId,
    writingId: RowId,
    number: CardNumber,
    version: z.int().check(z.minimum(1), z.maximum(0xffffffff)),
    on: CalendarDay,
  }),
  gives: z.object({ writingId: RowId }),
  refuses: ["no-such-card", "day-not-begun", "already-added"],
  offline: true,
});

export const readChildrensCards = query({
  name: "cards.readChildrensCards",
  does: "Read which cards the children have whom I carry: what a worker's phone keeps.",
  at: "POST /cards/of-children",
  allow: [holding("worker")],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(100)) }),
  gives: z.object({
    /** Whoever I do not carry is missing. */
    cards: z.array(z.extend(CardOfChild, { childId: ChildId })),
  }),
  refuses: [],
});

export const readCardsOfChild = query({
  name: "cards.readCardsOfChild",
  does: "Read which cards a child has, and had.",
  at: "GET /children/{childId}/cards",
  allow: [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")],
  takes: z.strictObject({ childId: ChildId }),
  gives: z.object({
    cards: z.array(
      z.extend(CardOfChild, {
        cardId: CardId,
        ended: z.nullable(z.object({ on: CalendarDay, why: z.enum(endReasons) })),
      }),
    ),
  }),
  refuses: [],
});

export const listCards = query({
  name: "cards.listCards",
  does: "List the cards of an area, the newest first: in stock, given, void; or find one by its number.",
  at: "GET /places/{placeId}/cards",
  allow: [over("placeId", "admin", "supervisor", "worker")],
  takes: z.strictObject({
    placeId: PlaceId,
    state: z.optional(z.enum(cardStates)),
    number: z.optional(CardNumber),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    cards: z.array(CardRow),
    /** Of the area, whatever is asked for. */
    counts: z.object({ "in-stock": z.int(), given: z.int(), void: z.int() }),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
});

export const readCard = query({
  name: "cards.readCard",
  does: "Read one card: whose it was and is, and what was written onto it when.",
  at: "GET /facilities/{placeId}/cards/{cardId}",
  allow: [over("placeId", "admin", "supervisor", "worker")],
  takes: z.strictObject(OneCard),
  gives: CardShown,
  refuses: ["no-such-card"],
  uses: [nameMembers],
});

export const voidCard = command({
  name: "cards.voidCard",
  does: "Say that a card of the stock was lost, stolen or damaged: it is given to nobody.",
  at: "POST /facilities/{placeId}/cards/{cardId}/void",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({ ...OneCard, why: z.enum(["lost", "stolen", "damaged"]) }),
  gives: z.object({ cardId: CardId }),
  refuses: ["no-such-card", "card-of-another", "card-void"],
});

export const endorsePhone = command({
  name: "cards.endorsePhone",
  does: "Have the house endorse the key with which my phone signs cards, for the days to come.",
  at: "POST /cards/signers",
  allow: [holding("worker")],
  takes: z.strictObject({ publicKey: hex(32) }),
  gives: z.object({ endorsement: hex(108), until: CalendarDay }),
  refuses: ["key-revoked", "too-many-phones"],
});

export const readTrust = query({
  name: "cards.readTrust",
  does: "Read whose signature on cards counts and which cards are void: what a phone verifies by without network.",
  at: "GET /cards/trust",
  allow: [holding("worker", "admin")],
  takes: z.strictObject({}),
  gives: TrustKept,
  refuses: [],
});

export const listSigners = query({
  name: "cards.listSigners",
  does: "List the phones that write cards, the newest first.",
  at: "GET /cards/signers",
  allow: [holding("admin")],
  takes: z.strictObject({}),
  gives: z.object({ signers: z.array(SignerRow) }),
  refuses: [],
  uses: [nameMembers],
});

export const revokeSigner = command({
  name: "cards.revokeSigner",
  does: "Say that a phone was lost: nothing that it ever signed counts any more.",
  at: "POST /cards/signers/{keyId}/revoke",
  allow: [holding("admin")],
  takes: z.strictObject({ keyId: hex(8) }),
  gives: z.object({ keyId: hex(8) }),
  refuses: ["no-such-signer"],
});

export const readChipKeys = query({
  name: "cards.readChipKeys",
  does: "Read the keys with which an NTAG 424 DNA is set up before it is given to anybody.",
  at: "GET /facilities/{placeId}/cards/{cardId}/chip-keys",
  allow: [over("placeId", "admin")],
  takes: z.strictObject(OneCard),
  gives: z.object({ organisationId: OrganisationId, piccKey: hex(16), macKey: hex(16) }),
  refuses: ["no-such-chip"],
});

export const tapCard = command({
  name: "cards.tapCard",
  does: "Somebody held a card to a phone: is it the chip that it says it is, and was it not read before?",
  at: "POST /cards/tapped",
  allow: [anyone],
  repeat: "free",
  crosses: true,
  takes: z.strictObject({
    /** Whose card it claims to be. */
    organisationId: OrganisationId,
    piccEncData: hex(16),
    mac: hex(8),
  }),
  gives: z.object({
    is: z.enum(["genuine", "replayed", "void", "not-genuine"]),
  }),
  refuses: [],
});
