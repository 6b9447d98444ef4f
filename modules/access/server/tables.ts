import { foreignKey, index, integer, pgSchema, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
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
