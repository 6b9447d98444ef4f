import { sql } from "drizzle-orm";
import {
  boolean,
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
import type { ResistanceClass } from "../resistance.ts";
import type { DrugSaid } from "../test-result.ts";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const diagnosisSchema = pgSchema("diagnosis");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A file that was looked into and kept: the original and its picture lie sealed in the file store. */
export const xrayFile = diagnosisSchema.table(
  "xray_file",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    /** The grey samples drawn from it, in a file of their own; null, as what is said of them: none could be drawn. */
    picture: uuid("picture"),
    width: integer("width"),
    height: integer("height"),
    frames: integer("frames"),
    sampleBits: integer("sample_bits"),
    low: integer("low"),
    high: integer("high"),
    /** Why none could be drawn. */
    notShown: text("not_shown"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.id] }), ownOrganisationOnly("xray_file")],
);

/** A file that is over its time: which, and by which rule (foundation/keep-rules.ts). From here on nobody opens it. */
export const forgottenFile = diagnosisSchema.table(
  "forgotten_file",
  {
    organisation: organisationColumn(),
    /** An X-ray's file or its picture. */
    file: uuid("file").notNull(),
    patient: uuid("patient").notNull(),
    rule: text("rule").notNull(),
    at: moment("at").notNull(),
    /** When it was removed from the store. */
    goneAt: moment("gone_at"),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.file] }), ownOrganisationOnly("forgotten_file")],
);

/** An X-ray of a patient. The version with the highest number stands; the others are kept. */
export const xray = diagnosisSchema.table(
  "xray",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    version: integer("version").notNull(),
    file: uuid("file").notNull(),
    takenOn: date("taken_on").notNull(),
    view: text("view").notNull(),
    report: bytes("report"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "xray_from_file",
      columns: [table.organisation, table.file],
      foreignColumns: [xrayFile.organisation, xrayFile.id],
    }),
    uniqueIndex("xray_version").on(table.organisation, table.patient, table.version),
    uniqueIndex("xray_file_once").on(table.organisation, table.file),
    ownOrganisationOnly("xray"),
  ],
);

/** What a test found. One that was wrong is not changed: another one names it and stands in its place. */
export const result = diagnosisSchema.table(
  "result",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    test: text("test").notNull(),
    found: text("found").notNull(),
    /** Drug by drug: [{"drug": "R", "says": "S"}]; empty for a test that looks at none. */
    drugs: jsonb("drugs").$type<readonly DrugSaid[]>().notNull().default([]),
    /** The name of a test that is none of ours, sealed. */
    called: bytes("called"),
    takenOn: date("taken_on").notNull(),
    foundOn: date("found_on").notNull(),
    note: bytes("note"),
    /** Of a specimen taken during a treatment: it watches that treatment, and no gate hangs on it. */
    followsUp: boolean("follows_up").notNull().default(false),
    amends: uuid("amends"),
    /** The first of those in whose place it stands; null: it stands in nobody's place. */
    first: uuid("first"),
    why: text("why"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "result_amends",
      columns: [table.organisation, table.amends],
      foreignColumns: [table.organisation, table.id],
    }),
    uniqueIndex("result_amended_once").on(table.organisation, table.amends).where(sql`amends is not null`),
    index("result_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("result"),
  ],
);

/** What a doctor decided, and on what: the X-ray and the results they had before them, by id. */
export const decision = diagnosisSchema.table(
  "decision",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    decided: text("decided").notNull(),
    basis: text("basis"),
    wants: text("wants").array().notNull(),
    note: bytes("note"),
    xray: uuid("xray"),
    results: uuid("results").array().notNull(),
    /** The class of resistance as it stood then, and by which rules. */
    resistance: jsonb("resistance").$type<{ readonly rules: string; readonly class: ResistanceClass }>(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
    /** Two decisions may be of one moment; the later one counts. */
    number: integer("number").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("decision_number").on(table.organisation, table.patient, table.number),
    ownOrganisationOnly("decision"),
  ],
);

/** Which of two results that contradict each other on a drug holds, by a doctor's word. */
export const settlement = diagnosisSchema.table(
  "settlement",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    drug: text("drug").notNull(),
    holds: text("holds").notNull(),
    /** All results that said R or S of it then. */
    results: uuid("results").array().notNull(),
    why: bytes("why"),
    /** Two may be of one moment; the later one counts. */
    number: integer("number").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("settlement_number").on(table.organisation, table.patient, table.number),
    ownOrganisationOnly("settlement"),
  ],
);

/** Where a patient stands, worked out anew from the facts whenever one of them is added: what lists are read from. */
export const standing = diagnosisSchema.table(
  "standing",
  {
    organisation: organisationColumn(),
    patient: uuid("patient").notNull(),
    stands: text("stands").notNull(),
    /** Why a doctor is needed; null: none is. */
    needs: text("needs"),
    /** 0 is looked at first. */
    urgency: integer("urgency").notNull(),
    results: integer("results").notNull(),
    hasXray: boolean("has_xray").notNull(),
    since: moment("since").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.patient] }),
    index("standing_waits")
      .on(table.organisation, table.urgency, table.since, table.patient)
      .where(sql`needs is not null`),
    ownOrganisationOnly("standing"),
  ],
);
