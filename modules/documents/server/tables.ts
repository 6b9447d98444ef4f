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

export const documentsSchema = pgSchema("documents");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One page that was looked into and kept: it lies sealed in the file store, under its own id. */
export const file = documentsSchema.table(
  "file",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    /** As it is kept; a picture is drawn anew, and smaller than what was sent. */
    bytes: integer("bytes").notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Of what was sent. */
    sha256: text("sha256").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.id] }), ownOrganisationOnly("file")],
);

/** A page that is over its time, and by which rule (foundation/keep-rules.ts). From here on nobody opens it. */
export const forgottenFile = documentsSchema.table(
  "forgotten_file",
  {
    organisation: organisationColumn(),
    file: uuid("file").notNull(),
    patient: uuid("patient").notNull(),
    rule: text("rule").notNull(),
    at: moment("at").notNull(),
    /** When it was removed from the store. */
    goneAt: moment("gone_at"),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.file] }), ownOrganisationOnly("forgotten_file")],
);

/** A paper that came with a patient. Never changed: one that does not belong here is withdrawn. */
export const document = documentsSchema.table(
  "document",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    title: bytes("title"),
    /** The day that stands on it. */
    dated: date("dated"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("document_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("document"),
  ],
);

export const page = documentsSchema.table(
  "page",
  {
    organisation: organisationColumn(),
    document: uuid("document").notNull(),
    /** From 1. */
    number: integer("number").notNull(),
    file: uuid("file").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.document, table.number] }),
    foreignKey({
      name: "page_of_document",
      columns: [table.organisation, table.document],
      foreignColumns: [document.organisation, document.id],
    }),
    foreignKey({
      name: "page_from_file",
      columns: [table.organisation, table.file],
      foreignColumns: [file.organisation, file.id],
    }),
    uniqueIndex("page_file_once").on(table.organisation, table.file),
    ownOrganisationOnly("page"),
  ],
);

export const withdrawal = documentsSchema.table(
  "withdrawal",
  {
    organisation: organisationColumn(),
    document: uuid("document").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.document] }),
    foreignKey({
      name: "withdrawal_of_document",
      columns: [table.organisation, table.document],
      foreignColumns: [document.organisation, document.id],
    }),
    ownOrganisationOnly("withdrawal"),
  ],
);
