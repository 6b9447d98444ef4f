import { sql } from "drizzle-orm";
import { customType, pgPolicy, pgRole, uuid } from "drizzle-orm/pg-core";

/**
 * The login roles. The owner runs migrations and nothing else; the house answers requests as
 * `khurak_app`, which owns no table and cannot pass row-level security; pg-boss has its own.
 */
export const appRole = pgRole("khurak_app").existing();

/** Owns the few functions that must look before an organisation is known, each named in the catalogue test. */
export const doorRole = pgRole("khurak_door").existing();

/**
 * The organisation whose rows this transaction may see. After a commit the setting reads '',
 * not null, and `''::uuid` throws, hence the nullif. The sub-select is evaluated once a
 * statement, so the policy still uses the index.
 */
export const organisationInScope = sql`(select nullif(current_setting('khurak.organisation', true), '')::uuid)`;

export const organisationColumn = () => uuid("organisation").notNull();

/** The second wall, on every table that belongs to an organisation. */
export const ownOrganisationOnly = (table: string) =>
  pgPolicy(`${table}_own_organisation`, {
    for: "all",
    to: appRole,
    using: sql`organisation = ${organisationInScope}`,
    withCheck: sql`organisation = ${organisationInScope}`,
  });

/** Lets the functions of `khurak_door` look this table up before an organisation is known. */
export const openToTheDoor = (table: string, may: "select" | "all" = "select") =>
  pgPolicy(`${table}_door`, {
    for: may,
    to: doorRole,
    using: sql`true`,
    ...(may === "all" ? { withCheck: sql`true` } : {}),
  });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** The id of the transaction that wrote a row: what a feed is ordered by, never a sequence. */
export const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });
