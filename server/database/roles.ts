import { Client } from "pg";
import { sqlState } from "./connection.ts";

/** Role name → password, for the two that sign in. */
export interface RolePasswords {
  readonly app: string;
  readonly jobs: string;
}

/** Another server made or changed the same role in the same moment; looking again settles it. */
const clashes = new Set(["23505", "42710", "42P06", "XX000"]);

/**
 * Makes the database ready for migrations: the login roles and the schemas that belong to
 * another role than the owner. Idempotent. Roles belong to the whole cluster, where no
 * advisory lock reaches, so servers that start together may clash and try again.
 *
 * @param ownerUrl a role that may create roles; it need not be a superuser
 */
export async function prepareRoles(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      return await prepareOnce(owner, passwords);
    } catch (error) {
      if (tries === 20 || !clashes.has(sqlState(error) ?? "")) throw error;
    } finally {
      await owner.end();
    }
  }
}

async function prepareOnce(owner: Client, passwords: RolePasswords): Promise<void> {
  await owner.query("begin");
  await makeRole(owner, "khurak_app", `login password ${owner.escapeLiteral(passwords.app)}`);
  await makeRole(owner, "khurak_jobs", `login password ${owner.escapeLiteral(passwords.jobs)}`);
  await makeRole(owner, "khurak_door", "nologin");
  // Since PostgreSQL 16 whoever makes a role may give it away but not act as it, until it says so.
  await owner.query("grant khurak_door, khurak_jobs to current_user");
  await owner.query("create schema if not exists pgboss authorization khurak_jobs");
  await owner.query("create schema if not exists jobs authorization khurak_jobs");
  await owner.query("commit");
}

async function makeRole(owner: Client, role: string, attributes: string): Promise<void> {
  const { rows } = await owner.query<{ too_much: boolean }>(
    "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as too_much from pg_roles where rolname = $1",
    [role],
  );
  const [known] = rows;
  if (known?.too_much) {
    throw new Error(
      `The role ${role} has rights that it must not have. As a superuser: alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb`,
    );
  }
  await owner.query(known ? `alter role ${role} ${attributes}` : `create role ${role} ${attributes}`);
}

/** The same database, as another role. */
export function urlAs(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
