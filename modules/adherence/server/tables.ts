import { boolean, date, foreignKey, index, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const adherenceSchema = pgSchema("adherence");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What somebody said of the dose of one day. Never changed: who was wrong takes it back, by a row of its own. */
export const doseFact = adherenceSchema.table(
  "dose_fact",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    episode: uuid("episode").notNull(),
    day: date("day").notNull(),
    source: text("source").notNull(),
    says: text("says").notNull(),
    observed: boolean("observed").notNull(),
    because: text("because"),
    known: text("known"),
    /** By the clock of whoever recorded it, and by the house's when it arrived. */
    at: moment("at").notNull(),
    receivedAt: moment("received_at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("dose_fact_of_day").on(table.organisation, table.episode, table.day),
    ownOrganisationOnly("dose_fact"),
  ],
);

/** A fact that was wrong; it stays readable. */
export const doseWithdrawal = adherenceSchema.table(
  "dose_withdrawal",
  {
    organisation: organisationColumn(),
    fact: uuid("fact").notNull(),
    id: uuid("id").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.fact] }),
    foreignKey({
      name: "dose_withdrawal_of",
      columns: [table.organisation, table.fact],
      foreignColumns: [doseFact.organisation, doseFact.id],
    }),
    ownOrganisationOnly("dose_withdrawal"),
  ],
);

/**
 * A whole treatment in one row, worked out from its facts whenever one is added: what lists and
 * figures are read from. One letter a day from the first day on: v verified, r reported, m missed,
 * x no dose due, - nothing known. Days after the last letter: as `due` says, and nothing known.
 */
export const course = adherenceSchema.table(
  "course",
  {
    organisation: organisationColumn(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    firstDay: date("first_day").notNull(),
    letters: text("letters").notNull(),
    /**
     * On which days a dose is due, from the first day on: 1 it is, 0 it is not; what is said of the last
     * day holds for those after it. Null: every day.
     */
    due: text("due"),
    /** The last day of which anybody said anything. */
    heardOn: date("heard_on"),
    /** The day of the last dose of the course: after it none is due. Null: it is not complete. */
    completeOn: date("complete_on"),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.episode] }), ownOrganisationOnly("course")],
);
