import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, openToTheDoor, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";
import { atMostCarried } from "../caseload.ts";

export const childrenSchema = pgSchema("children");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * What a list or a schedule asks without knowing who it is. The day of birth is a child's schedule;
 * when the child is erased, the first of that year is left of it.
 */
export const child = childrenSchema.table(
  "child",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    sex: text("sex").notNull(),
    bornOn: date("born_on").notNull(),
    bornExact: boolean("born_exact").notNull(),
    registeredOn: date("registered_on").notNull(),
    registeredAt: moment("registered_at").notNull(),
    registeredBy: text("registered_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("child_newest").on(table.organisation, table.registeredAt, table.id),
    ownOrganisationOnly("child"),
  ],
);

const ofChild = (name: string, table: { organisation: never; child: never }) =>
  foreignKey({
    name,
    columns: [table.organisation, table.child],
    foreignColumns: [child.organisation, child.id],
  });

/** The facility that cares for a child. */
export const home = childrenSchema.table(
  "home",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    place: uuid("place").notNull(),
    since: moment("since").notNull(),
    givenBy: text("given_by").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("home_of", table as never),
    uniqueIndex("home_once").on(table.organisation, table.child).where(sql`ended_at is null`),
    index("home_of_place").on(table.organisation, table.place, table.child).where(sql`ended_at is null`),
    ownOrganisationOnly("home"),
  ],
);

/**
 * Who carries a child, on which of their places. Two children never share a place, and there are only so
 * many: that is how the database holds the cap, whoever writes. Without a place the child was brought by
 * a worker who had no room, and waits for somebody to decide.
 */
export const carried = childrenSchema.table(
  "carried",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    member: uuid("member").notNull(),
    slot: smallint("slot"),
    since: moment("since").notNull(),
    givenBy: text("given_by").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("carried_child", table as never),
    check("carried_at_most", sql`${table.slot} between 1 and ${sql.raw(String(atMostCarried))}`),
    uniqueIndex("carried_slot_once")
      .on(table.organisation, table.member, table.slot)
      .where(sql`slot is not null and ended_at is null`),
    uniqueIndex("carried_once").on(table.organisation, table.child).where(sql`ended_at is null`),
    index("carried_by").on(table.organisation, table.member, table.child),
    ownOrganisationOnly("carried"),
  ],
);

/** That a child's care ended, or goes on: the newest row holds. The words are sealed under the child's key. */
export const ending = childrenSchema.table(
  "ending",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    /** Null: it goes on. */
    why: text("why"),
    on: date("on").notNull(),
    words: bytes("words"),
    /** The record of the same child that is kept, where this one was entered a second time. */
    sameAs: uuid("same_as"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("ending_of", table as never),
    index("ending_of_child").on(table.organisation, table.child, table.at),
    index("ending_same_as").on(table.organisation, table.sameAs).where(sql`same_as is not null`),
    ownOrganisationOnly("ending"),
  ],
);

/** Where a child's home is, sealed under their key: the newest row holds. */
export const dwelling = childrenSchema.table(
  "dwelling",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    /** Null: it is told to nobody any more, and what was said before is gone. */
    sealed: bytes("sealed"),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("dwelling_of", table as never),
    index("dwelling_of_child").on(table.organisation, table.child, table.at),
    ownOrganisationOnly("dwelling"),
  ],
);

/** Who a child is, sealed whole under their key: the newest row holds, the others are its history. */
export const identity = childrenSchema.table(
  "identity",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    sealed: bytes("sealed").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("identity_of", table as never),
    index("identity_of_child").on(table.organisation, table.child, table.at),
    ownOrganisationOnly("identity"),
  ],
);

/** What a child is found by: keyed tokens of the phone, and of how the child's, the mother's and the guardian's names sound. */
export const searchToken = childrenSchema.table(
  "search_token",
  {
    organisation: organisationColumn(),
    token: bytes("token").notNull(),
    child: uuid("child").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.token, table.child] }),
    ofChild("search_token_of", table as never),
    index("search_token_of_child").on(table.organisation, table.child),
    ownOrganisationOnly("search_token"),
    openToTheDoor("search_token", "all"),
  ],
);

export const consent = childrenSchema.table(
  "consent",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    noticeVersion: text("notice_version").notNull(),
    language: text("language").notNull(),
    givenBy: text("given_by").notNull(),
    how: text("how").notNull(),
    alsoFor: text("also_for").array().notNull(),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofChild("consent_of", table as never),
    index("consent_of_child").on(table.organisation, table.child, table.at),
    ownOrganisationOnly("consent"),
  ],
);

/** Registered though they look like another child: who looked, and at whom. */
export const takenAsNew = childrenSchema.table(
  "taken_as_new",
  {
    organisation: organisationColumn(),
    child: uuid("child").notNull(),
    unlike: uuid("unlike").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.child, table.unlike] }),
    ofChild("taken_as_new_of", table as never),
    ownOrganisationOnly("taken_as_new"),
  ],
);
