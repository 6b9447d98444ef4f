import {
  date,
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
import type { Waiting } from "../plan.ts";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const monitoringSchema = pgSchema("monitoring");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What an examination found. Never changed: one that was wrong is taken back, or amended by a later one. */
export const examination = monitoringSchema.table(
  "examination",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    on: date("on").notNull(),
    /** Numbers and codes, in the shape of its kind; null: the one that it amends was wrong, and nothing stands there. */
    found: jsonb("found"),
    note: bytes("note"),
    /** The one whose place it takes, and why that one was wrong. */
    amends: uuid("amends"),
    amendsBecause: text("amends_because"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("examination_of_patient").on(table.organisation, table.patient, table.on),
    uniqueIndex("examination_amended_once").on(table.organisation, table.amends),
    foreignKey({
      name: "examination_amends",
      columns: [table.organisation, table.amends],
      foreignColumns: [table.organisation, table.id],
    }),
    ownOrganisationOnly("examination"),
  ],
);

/** Something bad that happened to somebody on treatment: what, and since when. */
export const adverseEvent = monitoringSchema.table(
  "adverse_event",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    episode: uuid("episode").notNull(),
    term: text("term").notNull(),
    /** What it is called, where the list has no term for it. */
    called: bytes("called"),
    beganOn: date("began_on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("adverse_event_of_patient").on(table.organisation, table.patient, table.beganOn),
    ownOrganisationOnly("adverse_event"),
  ],
);

/** How it stands, each time somebody looked: the newest counts. */
export const adverseEventLook = monitoringSchema.table(
  "adverse_event_look",
  {
    organisation: organisationColumn(),
    event: uuid("event").notNull(),
    number: integer("number").notNull(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    on: date("on").notNull(),
    grade: integer("grade").notNull(),
    /** What makes it serious; nothing: it is not. */
    serious: text("serious").array().notNull(),
    outcome: text("outcome").notNull(),
    /** Which medicines are held to have caused it, how surely, and what was done about each. */
    medicines: jsonb("medicines").notNull(),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.event, table.number] }),
    uniqueIndex("adverse_event_look_id").on(table.organisation, table.id),
    foreignKey({
      name: "adverse_event_look_of",
      columns: [table.organisation, table.event],
      foreignColumns: [adverseEvent.organisation, adverseEvent.id],
    }),
    ownOrganisationOnly("adverse_event_look"),
  ],
);

/** What a running treatment waits for, worked out anew: what lists are read from. */
export const standing = monitoringSchema.table(
  "standing",
  {
    organisation: organisationColumn(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    /**
     * The first day on which one of them may be done, and the last of the one that ends first: after it that one
     * is overdue. Null: it waits for nothing.
     */
    from: date("from"),
    until: date("until"),
    /** Of each kind the window that is open or comes next, in the order of their last days. */
    waits: jsonb("waits").notNull().$type<readonly Waiting[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.episode] }),
    index("standing_until").on(table.organisation, table.until, table.episode),
    index("standing_of_patient").on(table.organisation, table.patient),
    ownOrganisationOnly("standing"),
  ],
);
