import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, openToTheDoor, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const accessSchema = pgSchema("access");
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** How a member signs in. */
export const account = accessSchema.table(
  "account",
  {
    organisation: organisationColumn(),
    member: uuid("member").notNull(),
    /** The part before "@", in lower case. */
    signInName: text("sign_in_name").notNull(),
    /** argon2id, in PHC form, so its cost is read from the hash and can be raised. */
    passwordHash: text("password_hash").notNull(),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.member] }),
    unique("account_sign_in_name").on(table.organisation, table.signInName),
    ownOrganisationOnly("account"),
    openToTheDoor("account"),
  ],
);

/** One sign-in on one device, until it ends. */
export const session = accessSchema.table(
  "session",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    member: uuid("member").notNull(),
    /** SHA-256 of the device cookie. */
    device: bytes("device").notNull(),
    startedAt: moment("started_at").notNull(),
    /** The last time its refresh token was turned; idle sessions end by themselves. */
    turnedAt: moment("turned_at").notNull(),
    endedAt: moment("ended_at"),
    endReason: text("end_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    unique("session_id").on(table.id),
    foreignKey({
      name: "session_account",
      columns: [table.organisation, table.member],
      foreignColumns: [account.organisation, account.member],
    }),
    index("session_of_member").on(table.organisation, table.member),
    ownOrganisationOnly("session"),
    openToTheDoor("session", "all"),
  ],
);

/** Each refresh token a session ever had; presenting a turned one again ends the session. */
export const refreshToken = accessSchema.table(
  "refresh_token",
  {
    organisation: organisationColumn(),
    /** SHA-256 of the token. */
    hash: bytes("hash").notNull(),
    session: uuid("session").notNull(),
    issuedAt: moment("issued_at").notNull(),
    turnedAt: moment("turned_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.hash] }),
    unique("refresh_token_hash").on(table.hash),
    foreignKey({
      name: "refresh_token_session",
      columns: [table.organisation, table.session],
      foreignColumns: [session.organisation, session.id],
    }),
    index("refresh_token_of_session").on(table.organisation, table.session),
    ownOrganisationOnly("refresh_token"),
    openToTheDoor("refresh_token", "all"),
  ],
);

/** Something a member should know about their own sign-ins. */
export const notice = accessSchema.table(
  "notice",
  {
    organisation: organisationColumn(),
    event: uuid("event").notNull(),
    member: uuid("member").notNull(),
    kind: text("kind").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.event] }),
    index("notice_of_member").on(table.organisation, table.member, table.at),
    ownOrganisationOnly("notice"),
  ],
);

/**
 * How long the next try of a sign-in must wait. Its key is a keyed hash of who is tried and
 * from where, so a row tells nothing about whether such an account exists. Reached only
 * through `access.pace_try` and `access.pace_clear`.
 */
export const pace = accessSchema.table(
  "pace",
  {
    key: bytes("key").primaryKey(),
    failures: integer("failures").notNull(),
    freeAt: moment("free_at").notNull(),
  },
  () => [openToTheDoor("pace", "all")],
);

/** A worker lets a patient bind their own phone. The code itself is kept nowhere, only its keyed hash. */
export const invitation = accessSchema.table(
  "invitation",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    code: bytes("code").notNull(),
    until: moment("until").notNull(),
    madeAt: moment("made_at").notNull(),
    by: text("by").notNull(),
    /** The phone that was bound by it. */
    usedBy: uuid("used_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    uniqueIndex("invitation_code").on(table.code).where(sql`used_by is null`),
    ownOrganisationOnly("invitation"),
    openToTheDoor("invitation"),
  ],
);

/** A patient's own phone, from its binding to its end. */
export const phone = accessSchema.table(
  "phone",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    patient: uuid("patient").notNull(),
    /** The public half of a key that never leaves the phone: 65 bytes of a point on P-256. */
    key: bytes("key").notNull(),
    /** argon2id, in PHC form. */
    pinHash: text("pin_hash").notNull(),
    boundAt: moment("bound_at").notNull(),
    heardAt: moment("heard_at").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    unique("phone_id").on(table.id),
    index("phone_of_patient").on(table.organisation, table.patient),
    ownOrganisationOnly("phone"),
    openToTheDoor("phone"),
  ],
);

/** Each opening of a phone: five minutes long, locked or with the PIN. It ends with its token, or with the phone. */
export const phoneSession = accessSchema.table(
  "phone_session",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    phone: uuid("phone").notNull(),
    unlocked: boolean("unlocked").notNull(),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    unique("phone_session_id").on(table.id),
    foreignKey({
      name: "phone_session_of",
      columns: [table.organisation, table.phone],
      foreignColumns: [phone.organisation, phone.id],
    }),
    ownOrganisationOnly("phone_session"),
    openToTheDoor("phone_session", "all"),
  ],
);
