import { sql } from "drizzle-orm";
import { check, index, pgSchema, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const transfersSchema = pgSchema("transfers");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Somebody who was sent on. It ends once; what it was asked with does not change. */
export const sending = transfersSchema.table(
  "sending",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    kind: text("kind").notNull(),
    why: text("why").notNull(),
    /** The facility that cared when it was asked. */
    fromPlace: uuid("from_place").notNull(),
    toPlace: uuid("to_place"),
    destination: bytes("destination"),
    note: bytes("note"),
    askedAt: moment("asked_at").notNull(),
    askedBy: text("asked_by").notNull(),
    ended: text("ended"),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
    endedWhy: text("ended_why"),
    answer: bytes("answer"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    check("sending_out_has_no_place", sql`(${table.kind} = 'out') = (${table.toPlace} is null)`),
    check("sending_ends_at_a_moment", sql`(${table.ended} is null) = (${table.endedAt} is null)`),
    // Somebody is on the way to one place at most.
    uniqueIndex("sending_on_the_way_once")
      .on(table.organisation, table.patient)
      .where(sql`kind <> 'referral' and ended is null`),
    uniqueIndex("sending_referred_once")
      .on(table.organisation, table.patient, table.why)
      .where(sql`kind = 'referral' and ended is null`),
    index("sending_of_patient").on(table.organisation, table.patient, table.askedAt),
    index("sending_waiting").on(table.organisation, table.askedAt, table.id).where(sql`ended is null`),
    index("sending_ended").on(table.organisation, table.endedAt, table.id).where(sql`ended is not null`),
    ownOrganisationOnly("sending"),
  ],
);
