import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";
import { keptLists, traitsOf } from "../lists.ts";

export const reportsSchema = pgSchema("reports");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * One patient of the line list: where they stand and how they came there, worked out anew from what the
 * other subjects publish whenever something of theirs happened, and each night. No fact lives here.
 */
export const line = reportsSchema.table(
  "line",
  {
    organisation: organisationColumn(),
    patient: uuid("patient").notNull(),
    /** The facility that cares for them. */
    place: uuid("place"),
    sex: text("sex").notNull(),
    bornYear: integer("born_year").notNull(),
    registeredOn: date("registered_on").notNull(),
    /** The first result of a test of theirs, by the day of its specimen. */
    testedOn: date("tested_on"),
    /** The first decision that it is TB, and the newest that it is not. */
    confirmedOn: date("confirmed_on"),
    ruledOutOn: date("ruled_out_on"),
    stands: text("stands").notNull(),
    /** By the results that count today: modules/diagnosis/resistance.ts. */
    resistance: text("resistance"),
    /** Their newest treatment; null: none began. */
    episode: uuid("episode"),
    registrationNumber: text("registration_number"),
    regimen: text("regimen"),
    regimenVersion: text("regimen_version"),
    phase: text("phase"),
    startedOn: date("started_on"),
    completeOn: date("complete_on"),
    closedOn: date("closed_on"),
    outcome: text("outcome"),
    /** A culture was positive when the treatment began, and since when they were negative. */
    positiveAtStart: boolean("positive_at_start"),
    convertedOn: date("converted_on"),
    /** The last day of which anybody said anything. */
    heardOn: date("heard_on"),
    /** Doses of the thirty days that ended before `countedOn`. */
    countedOn: date("counted_on").notNull(),
    due: integer("due").notNull(),
    verified: integer("verified").notNull(),
    reported: integer("reported").notNull(),
    missed: integer("missed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.patient] }),
    index("line_treated").on(table.organisation, table.place).where(sql`episode is not null and closed_on is null`),
    ownOrganisationOnly("line"),
  ],
);

/**
 * A line as one reach sees it: a row for every place in whose area the patient is cared for, from the
 * facility to the state and the organisation itself, and one for each worker who looks after them. Each
 * list, and each narrowed by one trait, is a partial index: a page is read from it in its order, and
 * nothing beside the page.
 */
export const listed = reportsSchema.table(
  "listed",
  {
    organisation: organisationColumn(),
    /** A place, a member, or the organisation itself. */
    reach: uuid("reach").notNull(),
    patient: uuid("patient").notNull(),
    /** They are within that reach now; of those who are not nothing is listed. */
    within: boolean("within").notNull(),
    place: uuid("place"),
    registeredOn: date("registered_on").notNull(),
    /** In each list since that day; null: they are not in it. A day that has not come: from then on. */
    activeSince: date("active_since"),
    waitsSince: date("waits_since"),
    testsSince: date("tests_since"),
    confirmedSince: date("confirmed_since"),
    treatedSince: date("treated_since"),
    silentSince: date("silent_since"),
    overdueSince: date("overdue_since"),
    closedOn: date("closed_on"),
    /** By which these lists are narrowed. */
    sex: text("sex").notNull(),
    phase: text("phase"),
    regimen: text("regimen"),
    resistance: text("resistance"),
    outcome: text("outcome"),
    /** On treatment, how many of a thousand doses due in thirty days were taken, on proof or word; 1001: none was due. */
    taken: integer("taken"),
  },
  (table) => {
    const dayOf = {
      all: table.registeredOn,
      active: table.activeSince,
      waits: table.waitsSince,
      tests: table.testsSince,
      confirmed: table.confirmedSince,
      treated: table.treatedSince,
      silent: table.silentSince,
      overdue: table.overdueSince,
      closed: table.closedOn,
      taken: table.taken,
    };
    // "taken" is another order of whoever is treated.
    const read = [...keptLists.map((kept) => ({ as: kept, kept })), { as: "taken", kept: "treated" } as const];
    return [
      primaryKey({ columns: [table.organisation, table.reach, table.patient] }),
      index("listed_of_patient").on(table.organisation, table.patient),
      ...read.flatMap(({ as, kept }) => {
        const day = dayOf[as];
        const where = kept === "all" ? sql`within` : sql.raw(`within and ${dayOf[kept].name} is not null`);
        const { organisation, reach, patient } = table;
        return [
          index(`listed_${as}`).on(organisation, reach, day, patient).where(where),
          ...traitsOf[kept].map((trait) =>
            index(`listed_${as}_by_${trait}`).on(organisation, reach, table[trait], day, patient).where(where),
          ),
        ];
      }),
      ownOrganisationOnly("listed"),
    ];
  },
);

/** A list as somebody wants to find it again: which one, how narrowed, in which order. */
export const savedList = reportsSchema.table(
  "saved_list",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    member: uuid("member").notNull(),
    name: text("name").notNull(),
    wanted: jsonb("wanted").notNull(),
    at: moment("at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("saved_list_of_member").on(table.organisation, table.member, table.at),
    ownOrganisationOnly("saved_list"),
  ],
);
