import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const growthSchema = pgSchema("growth");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What was measured of a child on a day. It is never changed; it may be taken back. */
export const measure = growthSchema.table(
  "measure",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    on: date("on").notNull(),
    weightKg: doublePrecision("weight_kg"),
    heightCm: doublePrecision("height_cm"),
    lying: boolean("lying"),
    headCm: doublePrecision("head_cm"),
    muacMm: doublePrecision("muac_mm"),
    oedema: boolean("oedema"),
    ill: text("ill").array().notNull(),
    /** As the tables and the day of birth said when it arrived; null: nobody else is to see the child. */
    wasting: text("wasting"),
    sent: text("sent"),
    seenBy: date("seen_by"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("measure_of_child").on(table.organisation, table.child, table.on),
    index("measure_sent").on(table.organisation, table.child).where(sql`seen_by is not null`),
    ownOrganisationOnly("measure"),
  ],
);

/** One row a measure: it is taken back once. */
export const measureTakenBack = growthSchema.table(
  "measure_taken_back",
  {
    organisation: organisationColumn(),
    measure: uuid("measure").notNull(),
    id: uuid("id").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.measure] }),
    foreignKey({
      name: "measure_taken_back_of",
      columns: [table.organisation, table.measure],
      foreignColumns: [measure.organisation, measure.id],
    }),
    ownOrganisationOnly("measure_taken_back"),
  ],
);

/** What became of sending a child to somebody else. Words are sealed under the child's key. */
export const referralStep = growthSchema.table(
  "referral_step",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    step: text("step").notNull(),
    /** The measures that it answers. */
    saw: uuid("saw").array().notNull(),
    on: date("on").notNull(),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("referral_step_of_child").on(table.organisation, table.child, table.at),
    ownOrganisationOnly("referral_step"),
  ],
);
