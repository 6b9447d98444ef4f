import { sql } from "drizzle-orm";
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
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const symptomsSchema = pgSchema("symptoms");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What a patient said troubles them, on their own phone or to a worker. Never changed. */
export const report = symptomsSchema.table(
  "report",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    /** The treatment that ran; null: none did. */
    episode: uuid("episode"),
    /** The dose day on which it was said. */
    day: date("day").notNull(),
    /** Codes with how bad each is: `[{ code, how }]`; empty: well. */
    symptoms: jsonb("symptoms").notNull().$type<readonly { readonly code: string; readonly how: string }[]>(),
    /** Words of a person, sealed under their key. */
    note: bytes("note"),
    /** Their own, "patient", or what they told a worker, "staff". */
    source: text("source").notNull(),
    /** By the clock of the phone, and by the house's when it arrived. */
    at: moment("at").notNull(),
    receivedAt: moment("received_at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("report_of_patient").on(table.organisation, table.patient, table.at, table.id),
    ownOrganisationOnly("report"),
  ],
);

/** A spoken message that came with a report, sealed in the file store. */
export const voice = symptomsSchema.table(
  "voice",
  {
    organisation: organisationColumn(),
    report: uuid("report").notNull(),
    patient: uuid("patient").notNull(),
    /** Under which its bytes arrive, in pieces. */
    upload: uuid("upload").notNull(),
    /** When it was here whole; null: it is on its way. */
    receivedAt: moment("received_at"),
    /** Its file in the store. Null: on its way, or no longer kept. */
    file: uuid("file"),
    fileType: text("file_type").notNull(),
    seconds: integer("seconds").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: bytes("sha256").notNull(),
    at: moment("at").notNull(),
    forgottenAt: moment("forgotten_at"),
    /** The rule, in words: foundation/keep-rules.ts. */
    forgottenBy: text("forgotten_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.report] }),
    uniqueIndex("voice_file").on(table.organisation, table.file).where(sql`file is not null`),
    foreignKey({
      name: "voice_of",
      columns: [table.organisation, table.report],
      foreignColumns: [report.organisation, report.id],
    }),
    ownOrganisationOnly("voice"),
  ],
);

/** Staff looked at a report, and what they did about it. */
export const look = symptomsSchema.table(
  "look",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    report: uuid("report").notNull(),
    patient: uuid("patient").notNull(),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "look_of",
      columns: [table.organisation, table.report],
      foreignColumns: [report.organisation, report.id],
    }),
    index("look_of_report").on(table.organisation, table.report),
    ownOrganisationOnly("look"),
  ],
);
