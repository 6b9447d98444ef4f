import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const treatmentSchema = pgSchema("treatment");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A treatment that began, and the decision that opened the gate for it. Null: it began before these were kept. */
export const episode = treatmentSchema.table(
  "episode",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    decision: uuid("decision").notNull(),
    startsOn: date("starts_on").notNull(),
    registrationNumber: text("registration_number"),
    regimen: text("regimen"),
    regimenVersion: text("regimen_version"),
    /** Of what speaks against the regimen, what was so at the start; null: it began before that was asked. */
    present: jsonb("present"),
    /** Why it began although something spoke against it. */
    although: bytes("although"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
    /** Doses by which its phases were made longer, together. */
    extendedBy: integer("extended_by").notNull().default(0),
    /** Where it stands, worked out from the phases and the outcome: what lists are read from. */
    phase: text("phase"),
    closedOn: date("closed_on"),
    closedAt: moment("closed_at"),
    outcome: text("outcome"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    // Nobody is on two treatments at once; the second of two starts finds this and is refused.
    uniqueIndex("episode_one_at_a_time").on(table.organisation, table.patient).where(sql`closed_on is null`),
    // Each treatment rests on a decision of its own.
    uniqueIndex("episode_of_decision").on(table.organisation, table.decision),
    uniqueIndex("episode_registration").on(table.organisation, table.registrationNumber),
    index("episode_of_patient").on(table.organisation, table.patient, table.startsOn),
    ownOrganisationOnly("episode"),
  ],
);

const ofEpisode = (name: string, table: { organisation: never; episode: never }) =>
  foreignKey({
    name,
    columns: [table.organisation, table.episode],
    foreignColumns: [episode.organisation, episode.id],
  });

/** A phase that began, and on what the switch to it rested. */
export const phase = treatmentSchema.table(
  "phase",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    number: integer("number").notNull(),
    code: text("code").notNull(),
    beginsOn: date("begins_on").notNull(),
    why: bytes("why"),
    /** Null for the first; else doses, tests and what was missing, with the version of the rules. */
    evidence: jsonb("evidence"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofEpisode("phase_of", table as never),
    uniqueIndex("phase_number").on(table.organisation, table.episode, table.number),
    ownOrganisationOnly("phase"),
  ],
);

/** A step by which a phase was made longer. */
export const extension = treatmentSchema.table(
  "extension",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    phase: uuid("phase").notNull(),
    number: integer("number").notNull(),
    /** How many more, and how many the phase has had since. */
    doses: integer("doses").notNull(),
    upTo: integer("up_to").notNull(),
    evidence: jsonb("evidence").notNull(),
    why: bytes("why"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofEpisode("extension_of", table as never),
    uniqueIndex("extension_number").on(table.organisation, table.phase, table.number),
    ownOrganisationOnly("extension"),
  ],
);

/** What is to be taken from a day on: the whole set, so that a day is read from one row. Nothing: it is held. */
export const prescription = treatmentSchema.table(
  "prescription",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    number: integer("number").notNull(),
    from: date("from").notNull(),
    items: jsonb("items").notNull(),
    because: text("because").notNull(),
    weightKg: numeric("weight_kg", { precision: 4, scale: 1 }).notNull(),
    tables: jsonb("tables").notNull(),
    /** Drugs in it that the bacteria were known to withstand when somebody prescribed them, and said why. */
    withstood: jsonb("withstood").notNull().default([]),
    why: bytes("why"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofEpisode("prescription_of", table as never),
    uniqueIndex("prescription_number").on(table.organisation, table.episode, table.number),
    ownOrganisationOnly("prescription"),
  ],
);

/** How somebody was, months after a treatment that succeeded. */
export const visit = treatmentSchema.table(
  "visit",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    month: text("month").notNull(),
    on: date("on").notNull(),
    found: text("found").notNull(),
    why: bytes("why"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofEpisode("visit_of", table as never),
    uniqueIndex("visit_of_month").on(table.organisation, table.episode, table.month),
    ownOrganisationOnly("visit"),
  ],
);

/** How a treatment ended, by which rules and on what evidence. */
export const outcome = treatmentSchema.table(
  "outcome",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    episode: uuid("episode").notNull(),
    patient: uuid("patient").notNull(),
    outcome: text("outcome").notNull(),
    on: date("on").notNull(),
    rules: text("rules").notNull(),
    evidence: jsonb("evidence").notNull(),
    why: bytes("why"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofEpisode("outcome_of", table as never),
    uniqueIndex("outcome_once").on(table.organisation, table.episode),
    ownOrganisationOnly("outcome"),
  ],
);

/** How many treatments began in a year: the next registration number. */
export const register = treatmentSchema.table(
  "register",
  {
    organisation: organisationColumn(),
    year: integer("year").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.year] }), ownOrganisationOnly("register")],
);
