import { date, pgSchema, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const treatmentSchema = pgSchema("treatment");

/** A treatment that began, and the decision that opened the gate for it. */
export const episode = treatmentSchema.table(
  "episode",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    decision: uuid("decision").notNull(),
    startsOn: date("starts_on").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    // Nobody is on two treatments at once. Closing one will make room for the next.
    uniqueIndex("episode_one_at_a_time").on(table.organisation, table.patient),
    ownOrganisationOnly("episode"),
  ],
);
