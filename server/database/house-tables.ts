import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgPolicy,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import {
  appRole,
  bytes,
  openToTheDoor,
  organisationColumn,
  organisationInScope,
  ownOrganisationOnly,
  transactionId,
} from "./scope.ts";

export const houseSchema = pgSchema("house");
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A command that was carried out, so that its repeat is answered and not done again. */
export const request = houseSchema.table(
  "request",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    /** Keyed hash of operation, actor and input: the same id with another body is not a repeat. */
    hash: bytes("hash").notNull(),
    answer: jsonb("answer").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.id] }), ownOrganisationOnly("request")],
);

/** What happened, in commit order: read by (xid, id) below the xmin horizon, never by time. */
export const event = houseSchema.table(
  "event",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    xid: transactionId("xid").notNull().default(sql`pg_current_xact_id()`),
    name: text("name").notNull(),
    carries: jsonb("carries").notNull(),
    operation: text("operation").notNull(),
    actor: text("actor").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("event_feed").on(table.organisation, table.xid, table.id),
    ownOrganisationOnly("event"),
  ],
);

/** A reaction that has run: at-least-once delivery, exactly-once effect. */
export const reaction = houseSchema.table(
  "reaction",
  {
    organisation: organisationColumn(),
    event: uuid("event").notNull(),
    name: text("name").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.event, table.name] }), ownOrganisationOnly("reaction")],
);

/** One key for each organisation, wrapped by the master key, which is in no database. */
export const organisationKey = houseSchema.table(
  "organisation_key",
  {
    organisation: organisationColumn(),
    wrapped: bytes("wrapped").notNull(),
    /** The master key that wraps it, by its name and version. */
    wrappedUnder: text("wrapped_under").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation] }), ownOrganisationOnly("organisation_key")],
);

/** One key for each person, wrapped by the organisation's. Once destroyed it is never made again. */
export const personKey = houseSchema.table(
  "person_key",
  {
    organisation: organisationColumn(),
    person: uuid("person").notNull(),
    wrapped: bytes("wrapped"),
    destroyedAt: moment("destroyed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.person] }),
    check("person_key_is_there_or_gone", sql`(${table.wrapped} is null) = (${table.destroyedAt} is not null)`),
    ownOrganisationOnly("person_key"),
  ],
);

/**
 * Who did or saw what. Written in the transaction it speaks of (a refusal: in one of its own).
 * The app may insert leaves and cannot read, change or delete one.
 */
export const auditLeaf = houseSchema.table(
  "audit_leaf",
  {
    id: uuid("id").primaryKey(),
    xid: transactionId("xid").notNull().default(sql`pg_current_xact_id()`),
    /** Null when nobody had signed in, so no organisation was known. */
    organisation: uuid("organisation"),
    at: moment("at").notNull(),
    operation: text("operation").notNull(),
    /** The operation that asked for this one, when one did. */
    askedBy: text("asked_by"),
    surface: text("surface").notNull(),
    actor: text("actor").notNull(),
    session: uuid("session"),
    outcome: text("outcome").notNull(),
    /** The people whose records were shown or changed. */
    people: uuid("people").array().notNull(),
    /** Ids and plain filters of the request; never a name or a result. */
    subject: jsonb("subject"),
    request: uuid("request"),
  },
  (table) => [
    index("audit_leaf_in_order").on(table.xid, table.id),
    // Whoever asks who looked at their record is not to wait for a walk through everybody's.
    index("audit_leaf_people").using("gin", table.people),
    pgPolicy("audit_leaf_own_organisation", {
      for: "insert",
      to: appRole,
      withCheck: sql`organisation is not distinct from ${organisationInScope}`,
    }),
    openToTheDoor("audit_leaf"),
  ],
);

/**
 * The chain over all leaves of the house, whosever they are: each line's hash covers its leaf and the
 * line before. Its text is written down at the head of server/audit/sealer.ts.
 */
export const auditLine = houseSchema.table(
  "audit_line",
  {
    number: bigint("number", { mode: "number" }).primaryKey(),
    leaf: uuid("leaf").notNull().unique("audit_line_leaf"),
    /** Which fields of the leaf the hash covers, and in which order. */
    form: smallint("form").notNull(),
    hash: bytes("hash").notNull(),
  },
  () => [openToTheDoor("audit_line", "all")],
);

/** How far the sealer has come: one row, and no evidence. */
export const auditBookmark = houseSchema.table(
  "audit_bookmark",
  {
    one: boolean("one").primaryKey().default(true),
    /** Every leaf up to here, by (xid, id), is in the chain. */
    xid: transactionId("xid").notNull(),
    leaf: uuid("leaf").notNull(),
    /** Whose transaction numbers these are: of another cluster they say nothing. */
    cluster: bigint("cluster", { mode: "bigint" }).notNull(),
    /** While all leaves are looked through by id, how far that has come; else null. */
    lookedThrough: uuid("looked_through"),
  },
  () => [check("audit_bookmark_is_one", sql`one`), openToTheDoor("audit_bookmark", "all")],
);
