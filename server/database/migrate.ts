import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";

export const migrationsFolder = fileURLToPath(new URL("migrations", import.meta.url));

/** Any number that no other program uses for its advisory locks in this database. */
const migrationLock = 4_852_011_903;

/** Brings the database up to date, forward only. Of several servers starting at once, one does it and the others wait. */
export async function bringUpToDate(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle({ client: owner }), { migrationsFolder, migrationsSchema: "house_migrations" });
  } finally {
    await owner.end();
  }
}

/** Refuses a server that is too old, or that may lose what it has acknowledged. */
export async function checkServer(ownerUrl: string, options: { fsync: boolean }): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ version: number; fsync: string; commits: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commits`,
    );
    const { version = 0, fsync, commits } = rows[0] ?? {};
    if (version < 150_000) {
      throw new Error(`This PostgreSQL is version ${Math.floor(version / 10_000)}. Khurak needs 15 or later.`);
    }
    if (options.fsync && (fsync !== "on" || commits === "off")) {
      throw new Error(
        `This PostgreSQL may lose acknowledged records on a power cut (fsync=${fsync}, synchronous_commit=${commits}). Set both to on.`,
      );
    }
    return Math.floor(version / 10_000);
  } finally {
    await owner.end();
  }
}
