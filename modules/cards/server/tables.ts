import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  bigint,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const cardsSchema = pgSchema("cards");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A card of the house, by its number. What stands on it is not kept here: a card is a cache. */
export const card = cardsSchema.table(
  "card",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    number: text("number").notNull(),
    /** The facility in whose stock it was. */
    place: uuid("place").notNull(),
    registeredOn: date("registered_on").notNull(),
    registeredAt: moment("registered_at").notNull(),
    registeredBy: text("registered_by").notNull(),
    voidedAt: moment("voided_at"),
    voidedBy: text("voided_by"),
    voidWhy: text("void_why"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("card_number").on(table.organisation, table.number),
    index("card_of_place").on(table.organisation, table.place, table.registeredAt, table.id),
    check("card_void_whole", sql`(${table.voidedAt} is null) = (${table.voidWhy} is null)`),
    ownOrganisationOnly("card"),
  ],
);

const ofCard = (name: string, table: { organisation: never; card: never }) =>
  foreignKey({ name, columns: [table.organisation, table.card], foreignColumns: [card.organisation, card.id] });

/** A card is one child's at a time, and a child has one chip and one printed card at most. */
export const given = cardsSchema.table(
  "given",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    card: uuid("card").notNull(),
    child: uuid("child").notNull(),
    isPrinted: boolean("is_printed").notNull(),
    on: date("on").notNull(),
    since: moment("since").notNull(),
    givenBy: text("given_by").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
    endedWhy: text("ended_why"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofCard("given_card", table as never),
    uniqueIndex("given_once").on(table.organisation, table.card).where(sql`ended_at is null`),
    uniqueIndex("given_one_of_each").on(table.organisation, table.child, table.isPrinted).where(sql`ended_at is null`),
    index("given_to").on(table.organisation, table.child),
    index("given_history").on(table.organisation, table.card, table.since),
    ownOrganisationOnly("given"),
  ],
);

/** Each time that a phone wrote onto a card, as it told the house. */
export const writing = cardsSchema.table(
  "writing",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    card: uuid("card").notNull(),
    version: bigint("version", { mode: "number" }).notNull(),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofCard("writing_of", table as never),
    index("writing_of_card").on(table.organisation, table.card, table.version),
    ownOrganisationOnly("writing"),
  ],
);

/** A phone that signs cards; the house endorsed its key. */
export const signer = cardsSchema.table(
  "signer",
  {
    organisation: organisationColumn(),
    keyId: text("key_id").notNull(),
    publicKey: bytes("public_key").notNull(),
    member: uuid("member").notNull(),
    since: moment("since").notNull(),
    until: date("until").notNull(),
    revokedAt: moment("revoked_at"),
    revokedBy: text("revoked_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.keyId] }),
    index("signer_of").on(table.organisation, table.member),
    ownOrganisationOnly("signer"),
  ],
);

/** The highest counter that a chip with SUN was read with: the same address twice is a copy. */
export const tap = cardsSchema.table(
  "tap",
  {
    organisation: organisationColumn(),
    card: uuid("card").notNull(),
    counter: integer("counter").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.card] }),
    ofCard("tap_of", table as never),
    ownOrganisationOnly("tap"),
  ],
);
