import { sql } from "drizzle-orm";
import {
  check,
  date,
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
import { bytes, openToTheDoor, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const certificatesSchema = pgSchema("certificates");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The public half of a key by which an organisation signs certificates. The secret half is derived, and written nowhere. */
export const issuer = certificatesSchema.table(
  "issuer",
  {
    organisation: organisationColumn(),
    /** From 1: it stands in the purpose from which the key is derived. */
    nth: integer("nth").notNull(),
    keyId: text("key_id").notNull(),
    publicKey: bytes("public_key").notNull(),
    from: date("from").notNull(),
    to: date("to").notNull(),
    revokedAt: moment("revoked_at"),
    revokedBy: text("revoked_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.nth] }),
    uniqueIndex("issuer_key").on(table.organisation, table.keyId),
    ownOrganisationOnly("issuer"),
    openToTheDoor("issuer"),
  ],
);

/** A certificate that was issued. What it says is signed once and never changed; the rest is what became of it. */
export const certificate = certificatesSchema.table(
  "certificate",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    child: uuid("child").notNull(),
    number: text("number").notNull(),
    nth: integer("nth").notNull(),
    /** The signed bytes in base64url, under the child's key. Null: the child was erased. */
    sealed: bytes("sealed"),
    issuedOn: date("issued_on").notNull(),
    goodUntil: date("good_until").notNull(),
    issuedAt: moment("issued_at").notNull(),
    issuedBy: text("issued_by").notNull(),
    /** A newer one of the same child. */
    replacedBy: uuid("replaced_by"),
    /** Since when the register says otherwise who the child is. */
    disagreesSince: moment("disagrees_since"),
    revokedAt: moment("revoked_at"),
    revokedBy: text("revoked_by"),
    revokedWhy: text("revoked_why"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "certificate_issuer",
      columns: [table.organisation, table.nth],
      foreignColumns: [issuer.organisation, issuer.nth],
    }),
    uniqueIndex("certificate_number").on(table.organisation, table.number),
    index("certificate_of_child").on(table.organisation, table.child, table.issuedAt),
    index("certificate_newest").on(table.organisation, table.issuedAt, table.id),
    check("certificate_revoked_whole", sql`(${table.revokedAt} is null) = (${table.revokedWhy} is null)`),
    ownOrganisationOnly("certificate"),
    openToTheDoor("certificate"),
  ],
);
