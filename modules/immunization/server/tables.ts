import { boolean, date, foreignKey, index, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

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

/** Something untoward after vaccines, as it was reported. Words are sealed under the child's key. */
export const aefi = immunizationSchema.table(
  "aefi",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    beganOn: date("began_on").notNull(),
    beganAt: text("began_at"),
    seen: text("seen").array().notNull(),
    grave: text("grave").array().notNull(),
    stands: text("stands").notNull(),
    raisedTo: text("raised_to"),
    /** As the table of signs said when it arrived. */
    class: text("class").notNull(),
    done: text("done").array().notNull(),
    words: bytes("words"),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("aefi_of_child").on(table.organisation, table.child),
    index("aefi_newest").on(table.organisation, table.at, table.id),
    ownOrganisationOnly("aefi"),
  ],
);

/** After which doses. */
export const aefiDose = immunizationSchema.table(
  "aefi_dose",
  {
    organisation: organisationColumn(),
    aefi: uuid("aefi").notNull(),
    dose: uuid("dose").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.aefi, table.dose] }),
    foreignKey({
      name: "aefi_dose_event",
      columns: [table.organisation, table.aefi],
      foreignColumns: [aefi.organisation, aefi.id],
    }),
    foreignKey({
      name: "aefi_dose_dose",
      columns: [table.organisation, table.dose],
      foreignColumns: [dose.organisation, dose.id],
    }),
    index("aefi_of_dose").on(table.organisation, table.dose),
    ownOrganisationOnly("aefi_dose"),
  ],
);

/** What followed: each step once. */
export const aefiStep = immunizationSchema.table(
  "aefi_step",
  {
    organisation: organisationColumn(),
    aefi: uuid("aefi").notNull(),
    step: text("step").notNull(),
    id: uuid("id").notNull(),
    caseId: bytes("case_id"),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.aefi, table.step] }),
    foreignKey({
      name: "aefi_step_of",
      columns: [table.organisation, table.aefi],
      foreignColumns: [aefi.organisation, aefi.id],
    }),
    ownOrganisationOnly("aefi_step"),
  ],
);

/** What a doctor decided of a vaccine: the newest row holds, for the events that it names. */
export const stopDecision = immunizationSchema.table(
  "stop_decision",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    vaccine: text("vaccine").notNull(),
    decision: text("decision").notNull(),
    saw: uuid("saw").array().notNull(),
    words: bytes("words").notNull(),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("stop_decision_of_child").on(table.organisation, table.child, table.vaccine, table.at),
    ownOrganisationOnly("stop_decision"),
  ],
);
