import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  doublePrecision,
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

export const videoObservationSchema = pgSchema("video_observation");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A dose that was filmed. The row is there from its announcement on; the clip lies sealed in the file store. */
export const clip = videoObservationSchema.table(
  "clip",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    episode: uuid("episode").notNull(),
    /** The dose day it counts for. */
    day: date("day").notNull(),
    /** Why that day is to be looked at; null: nothing speaks against it. */
    doubt: text("doubt"),
    /** What the phone's clock said, and how far ahead of the house's it was when they last spoke. */
    phoneAt: moment("phone_at").notNull(),
    /** Wide enough for a phone whose clock is years off. */
    aheadMs: bigint("ahead_ms", { mode: "number" }),
    /** The phone's clock, corrected. */
    recordedAt: moment("recorded_at").notNull(),
    seconds: doublePrecision("seconds").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: bytes("sha256").notNull(),
    /** Under which its bytes arrive, in pieces. */
    upload: uuid("upload").notNull(),
    /** Chosen by its id alone. */
    secondLook: boolean("second_look").notNull(),
    announcedAt: moment("announced_at").notNull(),
    by: text("by").notNull(),
    /** When it was here whole. */
    receivedAt: moment("received_at"),
    /** Its file in the store: the clip as it came, or made smaller. Null: on its way, or no longer kept. */
    file: uuid("file"),
    fileType: text("file_type"),
    /** How large it is kept; as `bytes` where it was not made smaller. */
    fileBytes: integer("file_bytes"),
    forgottenAt: moment("forgotten_at"),
    /** The rule, in words: foundation/keep-rules.ts. */
    forgottenBy: text("forgotten_by"),
    /** The file as it came, once a smaller one stands in its place: it is removed the next night. */
    replacedFile: uuid("replaced_file"),
    /** Which look it waits for, and who may not give it, as its verdicts say: what the queue is read from. */
    waitsFor: text("waits_for"),
    notBy: text("not_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("clip_upload").on(table.organisation, table.upload),
    index("clip_of_day").on(table.organisation, table.episode, table.day),
    index("clip_waiting").on(table.organisation, table.recordedAt, table.id).where(sql`waits_for is not null`),
    index("clip_on_its_way").on(table.organisation, table.announcedAt).where(sql`received_at is null`),
    index("clip_of_patient").on(table.organisation, table.patient, table.recordedAt),
    ownOrganisationOnly("clip"),
  ],
);

/** What somebody found in a clip. The first look counts; a second one checks it; where they differ, a third settles it. */
export const verdict = videoObservationSchema.table(
  "verdict",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    clip: uuid("clip").notNull(),
    patient: uuid("patient").notNull(),
    look: text("look").notNull(),
    verdict: text("verdict").notNull(),
    reasons: text("reasons").array().notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "verdict_on",
      columns: [table.organisation, table.clip],
      foreignColumns: [clip.organisation, clip.id],
    }),
    index("verdict_of_clip").on(table.organisation, table.clip, table.at),
    ownOrganisationOnly("verdict"),
  ],
);

/** A verdict that its giver took back; it stays readable. */
export const verdictWithdrawal = videoObservationSchema.table(
  "verdict_withdrawal",
  {
    organisation: organisationColumn(),
    verdict: uuid("verdict").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.verdict] }),
    foreignKey({
      name: "verdict_withdrawal_of",
      columns: [table.organisation, table.verdict],
      foreignColumns: [verdict.organisation, verdict.id],
    }),
    ownOrganisationOnly("verdict_withdrawal"),
  ],
);
