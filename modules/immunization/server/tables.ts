import { boolean, date, foreignKey, index, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const immunizationSchema = pgSchema("immunization");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A dose that a child was given, as somebody wrote it down. It is never changed; it may be taken back. */
export const dose = immunizationSchema.table(
  "dose",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    vaccine: text("vaccine").notNull(),
    on: date("on"),
    evidence: text("evidence").notNull(),
    batch: text("batch"),
    expiresOn: date("expires_on"),
    site: text("site"),
    spoilt: boolean("spoilt").notNull(),
    /** By what it was judged when it was written down, and which doses of that schedule it was. */
    schedule: text("schedule").notNull(),
    version: text("version").notNull(),
    countedAs: text("counted_as").array().notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("dose_of_child").on(table.organisation, table.child),
    index("dose_of_day").on(table.organisation, table.on),
    ownOrganisationOnly("dose"),
  ],
);

/** One row a dose: it is taken back once. */
export const doseTakenBack = immunizationSchema.table(
  "dose_taken_back",
  {
    organisation: organisationColumn(),
    dose: uuid("dose").notNull(),
    id: uuid("id").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.dose] }),
    foreignKey({
      name: "dose_taken_back_of",
      columns: [table.organisation, table.dose],
      foreignColumns: [dose.organisation, dose.id],
    }),
    ownOrganisationOnly("dose_taken_back"),
  ],
);

export const notGiven = immunizationSchema.table(
  "not_given",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    vaccines: text("vaccines").array().notNull(),
    on: date("on").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("not_given_of_child").on(table.organisation, table.child),
    index("not_given_of_day").on(table.organisation, table.on),
    ownOrganisationOnly("not_given"),
  ],
);

/** The newest row is the schedule by which a child is planned; without one it is the usual one. */
export const scheduleChoice = immunizationSchema.table(
  "schedule_choice",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    schedule: text("schedule").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("schedule_choice_of_child").on(table.organisation, table.child, table.at),
    ownOrganisationOnly("schedule_choice"),
  ],
);

/** The newest row of a district says whether its children are given the vaccine against Japanese encephalitis. */
export const japaneseEncephalitis = immunizationSchema.table(
  "japanese_encephalitis",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    place: uuid("place").notNull(),
    endemic: boolean("endemic").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("japanese_encephalitis_of_place").on(table.organisation, table.place, table.at),
    ownOrganisationOnly("japanese_encephalitis"),
  ],
);
