import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { bytes, openToTheDoor, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const peopleSchema = pgSchema("people");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What may be counted without knowing who it is. It stays when the person's key is gone. */
export const patient = peopleSchema.table(
  "patient",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    sex: text("sex").notNull(),
    bornYear: integer("born_year").notNull(),
    registeredOn: date("registered_on").notNull(),
    registeredAt: moment("registered_at").notNull(),
    registeredBy: text("registered_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("patient_newest").on(table.organisation, table.registeredAt, table.id),
    ownOrganisationOnly("patient"),
  ],
);

const ofPatient = (name: string, table: { organisation: never; patient: never }) =>
  foreignKey({
    name,
    columns: [table.organisation, table.patient],
    foreignColumns: [patient.organisation, patient.id],
  });

/**
 * The one answer to "who may see this patient?": the facility that cares for them, and the workers
 * who look after them by name. A row that has ended gives no right any more.
 */
export const care = peopleSchema.table(
  "care",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    place: uuid("place"),
    member: uuid("member"),
    since: moment("since").notNull(),
    givenBy: text("given_by").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("care_of", table as never),
    check("care_is_a_place_or_a_member", sql`(${table.place} is null) <> (${table.member} is null)`),
    uniqueIndex("care_member_once")
      .on(table.organisation, table.patient, table.member)
      .where(sql`member is not null and ended_at is null`),
    uniqueIndex("care_place_once")
      .on(table.organisation, table.patient)
      .where(sql`place is not null and ended_at is null`),
    index("care_of_patient").on(table.organisation, table.patient).where(sql`ended_at is null`),
    index("care_of_place").on(table.organisation, table.place, table.patient).where(sql`ended_at is null`),
    index("care_of_member").on(table.organisation, table.member, table.patient).where(sql`ended_at is null`),
    ownOrganisationOnly("care"),
  ],
);

/** Who somebody is, sealed whole under their key: the newest row holds, the others are its history. */
export const identity = peopleSchema.table(
  "identity",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    sealed: bytes("sealed").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("identity_of", table as never),
    index("identity_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("identity"),
  ],
);

/** What a patient is found by: keyed tokens of their phone and of how their name sounds. */
export const searchToken = peopleSchema.table(
  "search_token",
  {
    organisation: organisationColumn(),
    token: bytes("token").notNull(),
    patient: uuid("patient").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.token, table.patient] }),
    ofPatient("search_token_of", table as never),
    index("search_token_of_patient").on(table.organisation, table.patient),
    ownOrganisationOnly("search_token"),
    openToTheDoor("search_token", "all"),
  ],
);

/** What was asked and answered at the door, by which version of the questions. */
export const symptomAnswers = peopleSchema.table(
  "symptom_answers",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    version: text("version").notNull(),
    answers: jsonb("answers").notNull(),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("symptom_answers_of", table as never),
    index("symptom_answers_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("symptom_answers"),
  ],
);

export const bodyMeasure = peopleSchema.table(
  "body_measure",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    heightCm: numeric("height_cm", { precision: 4, scale: 1 }),
    weightKg: numeric("weight_kg", { precision: 4, scale: 1 }),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("body_measure_of", table as never),
    index("body_measure_of_patient").on(table.organisation, table.patient, table.on),
    ownOrganisationOnly("body_measure"),
  ],
);

/** What somebody lived through and lives with; words of their own are sealed. */
export const diseaseHistory = peopleSchema.table(
  "disease_history",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    earlierTb: text("earlier_tb").notNull(),
    lastTreatedIn: integer("last_treated_in"),
    medicineOverAMonth: text("medicine_over_a_month").notNull(),
    has: text("has").array().notNull(),
    noneOfThem: boolean("none_of_them").notNull(),
    note: bytes("note"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("disease_history_of", table as never),
    index("disease_history_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("disease_history"),
  ],
);

export const consent = peopleSchema.table(
  "consent",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    noticeVersion: text("notice_version").notNull(),
    language: text("language").notNull(),
    givenBy: text("given_by").notNull(),
    how: text("how").notNull(),
    alsoFor: text("also_for").array().notNull(),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofPatient("consent_of", table as never),
    index("consent_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("consent"),
  ],
);

/** Registered though they look like somebody: who looked, and at whom. */
export const takenAsNew = peopleSchema.table(
  "taken_as_new",
  {
    organisation: organisationColumn(),
    patient: uuid("patient").notNull(),
    unlike: uuid("unlike").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.patient, table.unlike] }),
    ofPatient("taken_as_new_of", table as never),
    ownOrganisationOnly("taken_as_new"),
  ],
);
