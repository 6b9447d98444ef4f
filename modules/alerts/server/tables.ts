import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const alertsSchema = pgSchema("alerts");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Something that waits, or waited, for a doctor. */
export const alert = alertsSchema.table(
  "alert",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    /** The treatment, the examination or the event that it is about. */
    thing: uuid("thing").notNull(),
    urgency: integer("urgency").notNull(),
    facts: jsonb("facts").notNull(),
    since: moment("since").notNull(),
    /** When it ended, and how: "answered", "no-longer-so" or "more-to-see". Null: it waits. */
    endedAt: moment("ended_at"),
    ended: text("ended"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("alert_waits_once")
      .on(table.organisation, table.patient, table.kind, table.thing)
      .where(sql`ended_at is null`),
    index("alert_waiting").on(table.organisation, table.urgency, table.since, table.id).where(sql`ended_at is null`),
    index("alert_of_patient").on(table.organisation, table.patient, table.kind, table.thing, table.since),
    ownOrganisationOnly("alert"),
  ],
);

/** What a doctor said they did about it. */
export const answer = alertsSchema.table(
  "answer",
  {
    organisation: organisationColumn(),
    alert: uuid("alert").notNull(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    words: bytes("words").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.alert] }),
    foreignKey({
      name: "answer_to",
      columns: [table.organisation, table.alert],
      foreignColumns: [alert.organisation, alert.id],
    }),
    ownOrganisationOnly("answer"),
  ],
);
