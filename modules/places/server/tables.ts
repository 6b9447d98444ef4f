import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  appRole,
  openToTheDoor,
  organisationColumn,
  organisationInScope,
  ownOrganisationOnly,
} from "../../../server/database/scope.ts";

export const placesSchema = pgSchema("places");

export const organisation = placesSchema.table(
  "organisation",
  {
    id: uuid("id").primaryKey(),
    /** The part after "@" in a sign-in name. */
    handle: text("handle").notNull().unique(),
    name: text("name").notNull(),
    nameHindi: text("name_hindi"),
    timeZone: text("time_zone").notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
  },
  () => [
    pgPolicy("organisation_own", {
      for: "all",
      to: appRole,
      using: sql`id = ${organisationInScope}`,
      withCheck: sql`id = ${organisationInScope}`,
    }),
    openToTheDoor("organisation"),
  ],
);

/** Which organisations a super admin of this one opened, and how they were called then. */
export const openedFrom = placesSchema.table(
  "opened_from",
  {
    organisation: organisationColumn().references(() => organisation.id),
    opened: uuid("opened").notNull(),
    handle: text("handle").notNull(),
    name: text("name").notNull(),
    nameHindi: text("name_hindi"),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
    openedBy: text("opened_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.opened] }), ownOrganisationOnly("opened_from")],
);

/** A place and the way down to it: states, districts, blocks and facilities are one tree. */
export const place = placesSchema.table(
  "place",
  {
    organisation: organisationColumn().references(() => organisation.id),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    nameHindi: text("name_hindi"),
    parent: uuid("parent"),
    /** From the top down to and including this place: "lies in" is one array test. */
    ancestry: uuid("ancestry").array().notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
    closedAt: timestamp("closed_at", { withTimezone: true }),
    closedBy: text("closed_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "place_parent",
      columns: [table.organisation, table.parent],
      foreignColumns: [table.organisation, table.id],
    }),
    unique("place_name_once").on(table.organisation, table.parent, table.kind, table.name).nullsNotDistinct(),
    index("place_ancestry").using("gin", table.ancestry),
    index("place_parent_of").on(table.organisation, table.parent, table.name),
    check("place_ancestry_ends_here", sql`${table.ancestry}[array_upper(${table.ancestry}, 1)] = ${table.id}`),
    ownOrganisationOnly("place"),
  ],
);

/** What a place of the kind "facility" is and offers. */
export const facility = placesSchema.table(
  "facility",
  {
    organisation: organisationColumn(),
    place: uuid("place").notNull(),
    type: text("type").notNull(),
    services: text("services").array().notNull(),
    /** Name in lower case without marks, with the id behind it: what the list is ordered by. */
    sortedBy: text("sorted_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.place] }),
    foreignKey({
      name: "facility_place",
      columns: [table.organisation, table.place],
      foreignColumns: [place.organisation, place.id],
    }),
    uniqueIndex("facility_sorted").on(table.organisation, table.sortedBy, table.place),
    ownOrganisationOnly("facility"),
  ],
);
