import { foreignKey, index, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes, openToTheDoor, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const staffSchema = pgSchema("staff");

/** A person who works for the organisation; known here by an id, and by the sign-in name that access keeps. */
export const member = staffSchema.table(
  "member",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    joinedAt: timestamp("joined_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.id] }), ownOrganisationOnly("member")],
);

/** A role given to a member over a place. Ending one is a fact of its own. */
export const assignment = staffSchema.table(
  "assignment",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    member: uuid("member").notNull(),
    role: text("role").notNull(),
    place: uuid("place"),
    since: timestamp("since", { withTimezone: true }).notNull(),
    givenBy: text("given_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "assignment_member",
      columns: [table.organisation, table.member],
      foreignColumns: [member.organisation, member.id],
    }),
    index("assignment_of_member").on(table.organisation, table.member),
    ownOrganisationOnly("assignment"),
    openToTheDoor("assignment"),
  ],
);

export const assignmentEnd = staffSchema.table(
  "assignment_end",
  {
    organisation: organisationColumn(),
    assignment: uuid("assignment").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    endedBy: text("ended_by").notNull(),
    reason: text("reason").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.assignment] }),
    foreignKey({
      name: "assignment_end_of",
      columns: [table.organisation, table.assignment],
      foreignColumns: [assignment.organisation, assignment.id],
    }),
    ownOrganisationOnly("assignment_end"),
    openToTheDoor("assignment_end"),
  ],
);

/** A member's name, sealed under their own key; the newest one holds. */
export const memberName = staffSchema.table(
  "member_name",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    member: uuid("member").notNull(),
    name: bytes("name").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "member_name_of",
      columns: [table.organisation, table.member],
      foreignColumns: [member.organisation, member.id],
    }),
    index("member_name_of_member").on(table.organisation, table.member, table.at),
    ownOrganisationOnly("member_name"),
  ],
);
