import { sql } from "drizzle-orm";
import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const outreachSchema = pgSchema("outreach");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * A child whom a finder saw. What was said is sealed under a key of the lead's own, so that nothing opens any more once
 * that is destroyed. What lies open says nothing about who it is.
 */
export const lead = outreachSchema.table(
  "lead",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    facility: uuid("facility").notNull(),
    finder: uuid("finder").notNull(),
    /** Under whose name the vault keeps the lead's key: made here, so that nobody names somebody else's by it. */
    key: uuid("key").notNull(),
    seenOn: date("seen_on").notNull(),
    age: text("age").notNull(),
    card: text("card").notNull(),
    /** These four are null once the lead is over; the voice also where nothing was spoken. */
    where: bytes("where"),
    rough: bytes("rough"),
    voice: bytes("voice"),
    voiceSeconds: doublePrecision("voice_seconds"),
    /** Kept a little longer, for the finder's own list. */
    called: bytes("called"),
    /** Null: the key stands. */
    forgottenAt: moment("forgotten_at"),
    acceptedBy: text("accepted_by"),
    expiresOn: date("expires_on").notNull(),
    /** Null: it is open. With a result, that; without one it expired. */
    endedOn: date("ended_on"),
    result: text("result"),
    child: uuid("child"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("lead_open").on(table.organisation, table.seenOn, table.id).where(sql`ended_on is null`),
    index("lead_ended").on(table.organisation, table.endedOn, table.id).where(sql`ended_on is not null`),
    index("lead_of_finder").on(table.organisation, table.finder, table.seenOn),
    index("lead_kept").on(table.organisation, table.seenOn).where(sql`forgotten_at is null`),
    ownOrganisationOnly("lead"),
  ],
);

/** What somebody said of a lead: that they go there, or, once, what came of it. */
export const leadWord = outreachSchema.table(
  "lead_word",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    lead: uuid("lead").notNull(),
    /** Null: it was accepted. */
    result: text("result"),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "lead_word_of",
      columns: [table.organisation, table.lead],
      foreignColumns: [lead.organisation, lead.id],
    }),
    uniqueIndex("lead_closed").on(table.organisation, table.lead).where(sql`result is not null`),
    index("lead_word_by").on(table.organisation, table.by, table.on),
    ownOrganisationOnly("lead_word"),
  ],
);

/** A child at whose home a finder was asked to call. Lane and mark are sealed under the child's key. */
export const recall = outreachSchema.table(
  "recall",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    finder: uuid("finder").notNull(),
    /** Both null once it is over. */
    lane: bytes("lane"),
    mark: bytes("mark"),
    neededBy: date("needed_by").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** Null: it is open. */
    endedOn: date("ended_on"),
    /** A result, `cancelled`, `expired` or `withdrawn`. What a finder found goes before all others. */
    end: text("end"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("recall_of_child").on(table.organisation, table.child, table.at),
    index("recall_of_finder").on(table.organisation, table.finder, table.at),
    index("recall_open").on(table.organisation, table.expiresAt).where(sql`"end" is null`),
    index("recall_newest").on(table.organisation, table.at, table.id),
    ownOrganisationOnly("recall"),
  ],
);

/** What somebody said of it: what came of it, or that it is called off; each once. */
export const recallWord = outreachSchema.table(
  "recall_word",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    recall: uuid("recall").notNull(),
    /** Null: it was called off. */
    result: text("result"),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "recall_word_of",
      columns: [table.organisation, table.recall],
      foreignColumns: [recall.organisation, recall.id],
    }),
    uniqueIndex("recall_closed").on(table.organisation, table.recall).where(sql`result is not null`),
    uniqueIndex("recall_cancelled").on(table.organisation, table.recall).where(sql`result is null`),
    ownOrganisationOnly("recall_word"),
  ],
);

/** Whom the finders of a place call, and what they are thanked with: the newest row of a place holds. */
export const arrangement = outreachSchema.table(
  "arrangement",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    place: uuid("place").notNull(),
    /** A name and a telephone, sealed under the key of whoever wrote it; null: nobody is named. */
    coordinator: bytes("coordinator"),
    rupeesEach: integer("rupees_each"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("arrangement_of_place").on(table.organisation, table.place, table.at),
    ownOrganisationOnly("arrangement"),
  ],
);
