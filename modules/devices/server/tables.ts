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
import { organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const devicesSchema = pgSchema("devices");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A pill box, and where it is now, as its moves say. */
export const box = devicesSchema.table(
  "box",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    /** As printed on it, in capitals. */
    serial: text("serial").notNull(),
    model: text("model").notNull(),
    /** The facility that answers for it. */
    place: uuid("place").notNull(),
    state: text("state").notNull(),
    /** Who has it; null: nobody. */
    patient: uuid("patient"),
    /** The last contact: when, and how full the battery was then. */
    heardAt: moment("heard_at"),
    batteryMv: integer("battery_mv"),
    since: moment("since").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("box_serial").on(table.organisation, table.serial),
    uniqueIndex("box_of_patient").on(table.organisation, table.patient).where(sql`patient is not null`),
    index("box_in_place").on(table.organisation, table.place, table.state, table.since, table.id),
    ownOrganisationOnly("box"),
  ],
);

const ofBox = (name: string, table: { organisation: never; box: never }) =>
  foreignKey({
    name,
    columns: [table.organisation, table.box],
    foreignColumns: [box.organisation, box.id],
  });

/** Every hand through which a box went; never changed. */
export const boxMove = devicesSchema.table(
  "box_move",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    box: uuid("box").notNull(),
    /** 1, 2 … of its box: two moves at once cannot both be the next. */
    number: integer("number").notNull(),
    what: text("what").notNull(),
    place: uuid("place").notNull(),
    patient: uuid("patient"),
    why: text("why"),
    on: date("on").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofBox("box_move_of", table as never),
    uniqueIndex("box_move_number").on(table.organisation, table.box, table.number),
    index("box_move_of_patient").on(table.organisation, table.patient, table.at).where(sql`patient is not null`),
    ownOrganisationOnly("box_move"),
  ],
);

/** The time in which a patient has a box, and until when what it stored has arrived. */
export const boxIssue = devicesSchema.table(
  "box_issue",
  {
    organisation: organisationColumn(),
    /** The move that handed it out. */
    id: uuid("id").notNull(),
    box: uuid("box").notNull(),
    patient: uuid("patient").notNull(),
    from: moment("from").notNull(),
    until: moment("until"),
    /** Everything that the box noted before it is here; after it the box is silent. */
    heardUntil: moment("heard_until"),
    /** Times before that of which entries are missing: [{from, to}] in milliseconds since 1970; `to` null: it goes on. */
    gaps: jsonb("gaps").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofBox("box_issue_of", table as never),
    index("box_issue_of_patient").on(table.organisation, table.patient, table.from),
    uniqueIndex("box_issue_once").on(table.organisation, table.box).where(sql`until is null`),
    ownOrganisationOnly("box_issue"),
  ],
);

/**
 * What a box noted: an opening, by its own clock and by ours. A box that sends it again sends the same number.
 * Whose it is and whether it counts is worked out anew from all that is known of the box (contact.ts).
 */
export const opening = devicesSchema.table(
  "opening",
  {
    organisation: organisationColumn(),
    box: uuid("box").notNull(),
    /** The box's own count of what it noted, which never begins anew. */
    number: integer("number").notNull(),
    issue: uuid("issue"),
    patient: uuid("patient"),
    boxAt: moment("box_at").notNull(),
    /** Corrected by how wrong the box's clock was at the contact that brought it. */
    at: moment("at").notNull(),
    /** Does it count as a dose; where not, why: "again", "refill", "clock", "nobody". */
    counts: boolean("counts").notNull(),
    because: text("because"),
    /** When the contact was that brought it. */
    receivedAt: moment("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.box, table.number] }),
    ofBox("opening_of", table as never),
    index("opening_of_patient").on(table.organisation, table.patient, table.at).where(sql`patient is not null`),
    ownOrganisationOnly("opening"),
  ],
);

/** The box spoke: with which clock, and how full its battery was. */
export const contact = devicesSchema.table(
  "contact",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    box: uuid("box").notNull(),
    issue: uuid("issue"),
    at: moment("at").notNull(),
    boxAt: moment("box_at"),
    batteryMv: integer("battery_mv"),
    /** How it came: "box" by itself, "file" in a file that somebody brought. */
    how: text("how").notNull(),
    /** Entries that were known already, with another time: the first one stands. */
    contradicts: integer("contradicts").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofBox("contact_of", table as never),
    index("contact_of_box").on(table.organisation, table.box, table.at),
    ownOrganisationOnly("contact"),
  ],
);

/** The box was filled: openings around it are no doses. */
export const refill = devicesSchema.table(
  "refill",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    box: uuid("box").notNull(),
    patient: uuid("patient").notNull(),
    at: moment("at").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    by: text("by").notNull(),
    /** It was pressed by mistake. */
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    ofBox("refill_of", table as never),
    index("refill_of_patient").on(table.organisation, table.patient, table.at),
    ownOrganisationOnly("refill"),
  ],
);
