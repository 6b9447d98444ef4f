import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const coverageSchema = pgSchema("coverage");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Where a child stands, as dates (modules/coverage/standing.ts): worked out anew from what the other subjects know
 * whenever something of theirs changed, and on the day on which it turns. No fact lives here. Of a child who was
 * erased nothing but the id is left.
 */
export const standing = coverageSchema.table(
  "standing",
  {
    organisation: organisationColumn(),
    child: uuid("child").notNull(),
    bornOn: date("born_on"),
    sex: text("sex"),
    /** The facility that cares for them, and who carries them. */
    place: uuid("place"),
    worker: uuid("worker"),
    /** A token of the village's name: the name itself is sealed with the child. */
    village: bytes("village"),
    /** Why their care ended; null: it goes on. */
    ended: text("ended"),
    schedule: text("schedule"),
    version: text("version"),
    jeEndemic: boolean("je_endemic"),
    open: jsonb("open").notNull(),
    given: jsonb("given").notNull(),
    expired: text("expired").array().notNull(),
    stopped: text("stopped").array().notNull(),
    /** Why what is open was not given, as it was said last. */
    reasons: text("reasons").array().notNull(),
    aefis: jsonb("aefis").notNull(),
    reached: boolean("reached").notNull(),
    /** The last dose of a full immunization, and whether it was before the first birthday; of a complete one, the second. */
    fullOn: date("full_on"),
    fullInTime: boolean("full_in_time").notNull(),
    completeInTime: boolean("complete_in_time").notNull(),
    dueFrom: date("due_from"),
    overdueFrom: date("overdue_from"),
    turnsOn: date("turns_on"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.child] }),
    index("standing_turns").on(table.organisation, table.turnsOn, table.child).where(sql`turns_on is not null`),
    index("standing_by_version").on(table.organisation, table.schedule, table.version, table.child),
    index("standing_born").on(table.organisation, table.place, table.bornOn),
    ownOrganisationOnly("standing"),
  ],
);

/**
 * A standing as one reach sees it: a row for every place in whose area the child is cared for, from the facility to
 * the state and the organisation itself, and one for the worker who carries them.
 */
export const listed = coverageSchema.table(
  "listed",
  {
    organisation: organisationColumn(),
    reach: uuid("reach").notNull(),
    child: uuid("child").notNull(),
    /** They are within that reach now; of those who are not nothing is listed. */
    within: boolean("within").notNull(),
    bornOn: date("born_on"),
    /** Of a child in care: something is due from that day on, and overdue. The day may not have come. */
    dueFrom: date("due_from"),
    overdueFrom: date("overdue_from"),
  },
  (table) => {
    const { organisation, reach, child } = table;
    return [
      primaryKey({ columns: [organisation, reach, child] }),
      index("listed_of_child").on(organisation, child),
      index("listed_due").on(organisation, reach, table.dueFrom, child).where(sql`within and due_from is not null`),
      index("listed_overdue")
        .on(organisation, reach, table.overdueFrom, child)
        .where(sql`within and overdue_from is not null`),
      index("listed_born").on(organisation, reach, table.bornOn, child).where(sql`within`),
      ownOrganisationOnly("listed"),
    ];
  },
);

/** What a new version, another schedule or a word about Japanese encephalitis changed for how many children. */
export const change = coverageSchema.table(
  "change",
  {
    organisation: organisationColumn(),
    /** "version", "schedule" or "je". */
    because: text("because").notNull(),
    /** Which version or schedule, or "yes" and "no". */
    what: text("what").notNull(),
    on: date("on").notNull(),
    children: integer("children").notNull(),
    newlyDue: integer("newly_due").notNull(),
    noLongerDue: integer("no_longer_due").notNull(),
    moved: integer("moved").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.on, table.because, table.what] }),
    ownOrganisationOnly("change"),
  ],
);

/** How many infants a facility has in a year, by somebody's head count: the newest row holds. */
export const target = coverageSchema.table(
  "target",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    place: uuid("place").notNull(),
    infants: integer("infants").notNull(),
    /** Where the number is from. */
    source: text("source").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("target_of_place").on(table.organisation, table.place, table.at),
    ownOrganisationOnly("target"),
  ],
);
