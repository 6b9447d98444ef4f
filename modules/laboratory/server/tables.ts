import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const laboratorySchema = pgSchema("laboratory");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What was asked of a laboratory. Its place may lie outside the area of the patient. */
export const request = laboratorySchema.table(
  "request",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    tests: text("tests").array().notNull(),
    purpose: text("purpose").notNull(),
    lab: uuid("lab").notNull(),
    askedOn: date("asked_on").notNull(),
    note: bytes("note"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("request_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("request"),
  ],
);

/** Nobody wants it any more; what was found already stays. */
export const cancellation = laboratorySchema.table(
  "cancellation",
  {
    organisation: organisationColumn(),
    request: uuid("request").notNull(),
    patient: uuid("patient").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.request] }),
    foreignKey({
      name: "cancellation_of_request",
      columns: [table.organisation, table.request],
      foreignColumns: [request.organisation, request.id],
    }),
    ownOrganisationOnly("cancellation"),
  ],
);

/** What was taken from a patient for a request: the first, or another one after a rejection. */
export const specimen = laboratorySchema.table(
  "specimen",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    request: uuid("request").notNull(),
    patient: uuid("patient").notNull(),
    /** 1, 2 … of its request. */
    number: integer("number").notNull(),
    kind: text("kind").notNull(),
    collectedOn: date("collected_on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "specimen_of_request",
      columns: [table.organisation, table.request],
      foreignColumns: [request.organisation, request.id],
    }),
    uniqueIndex("specimen_number").on(table.organisation, table.request, table.number),
    ownOrganisationOnly("specimen"),
  ],
);

/** What a laboratory did with a specimen, each step once: "received" or "rejected". */
export const step = laboratorySchema.table(
  "step",
  {
    organisation: organisationColumn(),
    specimen: uuid("specimen").notNull(),
    patient: uuid("patient").notNull(),
    step: text("step").notNull(),
    on: date("on").notNull(),
    /** Of the laboratory's own register, sealed. */
    labNumber: bytes("lab_number"),
    why: text("why"),
    note: bytes("note"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.specimen, table.step] }),
    foreignKey({
      name: "step_of_specimen",
      columns: [table.organisation, table.specimen],
      foreignColumns: [specimen.organisation, specimen.id],
    }),
    ownOrganisationOnly("step"),
  ],
);

/** Which results were found in which specimen; `result` is the first of those that stood in its place. */
export const finding = laboratorySchema.table(
  "finding",
  {
    organisation: organisationColumn(),
    result: uuid("result").notNull(),
    specimen: uuid("specimen").notNull(),
    request: uuid("request").notNull(),
    patient: uuid("patient").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.result] }),
    foreignKey({
      name: "finding_in_specimen",
      columns: [table.organisation, table.specimen],
      foreignColumns: [specimen.organisation, specimen.id],
    }),
    index("finding_of_request").on(table.organisation, table.request),
    ownOrganisationOnly("finding"),
  ],
);

/** Where each request stands, worked out anew from the facts whenever one is added: what lists are read from. */
export const standing = laboratorySchema.table(
  "standing",
  {
    organisation: organisationColumn(),
    request: uuid("request").notNull(),
    patient: uuid("patient").notNull(),
    lab: uuid("lab").notNull(),
    purpose: text("purpose").notNull(),
    state: text("state").notNull(),
    /** The day since which it stands as it does, and the newest specimen. */
    since: date("since").notNull(),
    specimen: uuid("specimen"),
    missing: text("missing").array().notNull(),
    rejected: text("rejected"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.request] }),
    index("standing_in_lab").on(table.organisation, table.lab, table.state, table.purpose, table.since, table.request),
    index("standing_in_state").on(table.organisation, table.state, table.purpose, table.since, table.request),
    index("standing_open")
      .on(table.organisation, table.since, table.request)
      .where(sql`state not in ('done', 'cancelled')`),
    index("standing_open_of_patient")
      .on(table.organisation, table.patient)
      .where(sql`state not in ('done', 'cancelled')`),
    ownOrganisationOnly("standing"),
  ],
);
