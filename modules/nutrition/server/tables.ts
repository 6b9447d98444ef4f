import {
  boolean,
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
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";
import type { Serving } from "../food.ts";
import type { Need } from "../need.ts";

export const nutritionSchema = pgSchema("nutrition");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What somebody eats by, from one day until the next plan. Never changed. */
export const carePlan = nutritionSchema.table(
  "care_plan",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    on: date("on").notNull(),
    /** Null: they belong in a hospital. */
    reviewOn: date("review_on"),
    eats: text("eats").notNull(),
    budget: integer("budget"),
    without: text("without").array().notNull(),
    ateLittle: boolean("ate_little").notNull(),
    /** From which day on all of the need is eaten, where food was begun low or a doctor said it need not be. */
    wholeFrom: date("whole_from"),
    /** What was computed that day, and from which weight and height. */
    need: jsonb("need").notNull().$type<Need>(),
    body: jsonb("body").notNull(),
    servings: jsonb("servings").notNull().$type<readonly Serving[]>(),
    /** Kilocalories, protein and ₹ by the table and the prices of that day, and what they lack. */
    totals: jsonb("totals").notNull(),
    missing: jsonb("missing").notNull(),
    foods: text("foods").notNull(),
    needs: text("needs").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("care_plan_of_patient").on(table.organisation, table.patient, table.at, table.id),
    ownOrganisationOnly("care_plan"),
  ],
);

/** How somebody eats by it, once a month. The weight is kept with all others. */
export const review = nutritionSchema.table(
  "review",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    carePlan: uuid("care_plan").notNull(),
    patient: uuid("patient").notNull(),
    on: date("on").notNull(),
    reviewOn: date("review_on").notNull(),
    weightKg: numeric("weight_kg", { precision: 4, scale: 1 }),
    appetite: text("appetite").notNull(),
    ate: text("ate").notNull(),
    flags: text("flags").array().notNull(),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("review_of_patient").on(table.organisation, table.patient, table.at, table.id),
    foreignKey({
      name: "review_of_care_plan",
      columns: [table.organisation, table.carePlan],
      foreignColumns: [carePlan.organisation, carePlan.id],
    }),
    ownOrganisationOnly("review"),
  ],
);

/** What food costs in a place, by who said so last. */
export const price = nutritionSchema.table(
  "price",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    place: uuid("place").notNull(),
    food: text("food").notNull(),
    rupees: numeric("rupees", { precision: 5, scale: 1 }).notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("price_in_place").on(table.organisation, table.place, table.food, table.at),
    ownOrganisationOnly("price"),
  ],
);

/** One word about the benefit of one month: it came, or it did not. The newest that was not taken back counts. */
export const payment = nutritionSchema.table(
  "payment",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    episode: uuid("episode").notNull(),
    kind: text("kind").notNull(),
    month: integer("month").notNull(),
    paid: boolean("paid").notNull(),
    rupees: integer("rupees"),
    paidOn: date("paid_on"),
    reference: bytes("reference"),
    because: text("because"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("payment_of_patient").on(table.organisation, table.patient, table.episode, table.month),
    ownOrganisationOnly("payment"),
  ],
);

export const paymentTakenBack = nutritionSchema.table(
  "payment_taken_back",
  {
    organisation: organisationColumn(),
    payment: uuid("payment").notNull(),
    why: text("why").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.payment] }),
    foreignKey({
      name: "payment_taken_back_of",
      columns: [table.organisation, table.payment],
      foreignColumns: [payment.organisation, payment.id],
    }),
    ownOrganisationOnly("payment_taken_back"),
  ],
);
