import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";
import type { VialsOpened } from "../session.ts";

export const sessionsSchema = pgSchema("sessions");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A session as it is planned now; what was planned before stands in `change`. */
export const session = sessionsSchema.table(
  "session",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    facility: uuid("facility").notNull(),
    /** Another one after each change. */
    plan: uuid("plan").notNull(),
    day: date("day").notNull(),
    begins: text("begins").notNull(),
    ends: text("ends").notNull(),
    /** All three null: at the facility. */
    siteName: text("site_name"),
    siteVillage: text("site_village"),
    siteLandmark: text("site_landmark"),
    villages: text("villages").array().notNull(),
    plannedAt: moment("planned_at").notNull(),
    plannedBy: text("planned_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("session_of_day").on(table.organisation, table.day),
    index("session_of_facility").on(table.organisation, table.facility, table.day),
    ownOrganisationOnly("session"),
  ],
);

const ofSession = (name: string, table: { organisation: never; session: never }) =>
  foreignKey({
    name,
    columns: [table.organisation, table.session],
    foreignColumns: [session.organisation, session.id],
  });

export const change = sessionsSchema.table(
  "change",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    session: uuid("session").notNull(),
    /** What was planned until then. */
    before: jsonb("before").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofSession("change_of", table as never),
    index("change_of_session").on(table.organisation, table.session, table.at),
    ownOrganisationOnly("change"),
  ],
);

/**
 * Who holds a session, and from when to when, in minutes since 1970 by the wall clock. Of one worker no two may
 * overlap: a constraint holds it, whoever plans (the migration). One that was called off keeps nobody busy.
 */
export const holder = sessionsSchema.table(
  "holder",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    session: uuid("session").notNull(),
    member: uuid("member").notNull(),
    begins: bigint("begins", { mode: "number" }).notNull(),
    ends: bigint("ends", { mode: "number" }).notNull(),
    free: boolean("free").notNull(),
    since: moment("since").notNull(),
    givenBy: text("given_by").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofSession("holder_of", table as never),
    uniqueIndex("holder_once").on(table.organisation, table.session, table.member).where(sql`ended_at is null`),
    index("holder_member").on(table.organisation, table.member, table.begins),
    ownOrganisationOnly("holder"),
  ],
);

/** What was said of a session: opened, held, not-held, cancelled. Never changed. */
export const word = sessionsSchema.table(
  "word",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    session: uuid("session").notNull(),
    kind: text("kind").notNull(),
    on: date("on").notNull(),
    /** Of how it ended: the word whose place this one takes, the first one the session's own id. */
    insteadOf: uuid("instead_of"),
    vials: jsonb("vials").$type<VialsOpened[]>(),
    why: text("why"),
    /** Sealed under the key of whoever wrote it. */
    note: bytes("note"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofSession("word_of", table as never),
    index("word_of_session").on(table.organisation, table.session, table.at),
    uniqueIndex("word_next").on(table.organisation, table.session, table.insteadOf).where(sql`instead_of is not null`),
    uniqueIndex("word_cancelled").on(table.organisation, table.session).where(sql`kind = 'cancelled'`),
    ownOrganisationOnly("word"),
  ],
);
