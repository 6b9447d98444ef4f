import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chmod, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Client, type QueryResultRow } from "pg";
import { startPostgres } from "../../server/database/embedded-postgres.ts";
import { type Secrets, secretsFrom } from "../../server/secrets.ts";

/** One PostgreSQL as `npm start` gives it, and what opens it. */
export interface BenchHouse {
  readonly ownerUrl: string;
  readonly rootSecret: string;
  readonly secrets: Secrets;
  readonly stateFolder: string;
  readonly filesFolder: string;
  /** The first process of this PostgreSQL: all others are its children. */
  readonly postmaster: number;
  /** As the superuser, past every wall. */
  ask<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens the database that is kept in this folder, or makes one there: fsync and synchronous_commit are on. */
export async function openBenchHouse(folder: string): Promise<BenchHouse> {
  await mkdir(folder, { recursive: true });
  // The database may run as another user, who has to reach it.
  await chmod(folder, 0o711);
  const secretFile = join(folder, "secret");
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32).toString("base64"), { mode: 0o600 });
  const rootSecret = readFileSync(secretFile, "utf8");
  const secrets = secretsFrom(Buffer.from(rootSecret, "base64"));
  const password = secrets.password("database owner");
  const postgres = await startPostgres({ stateFolder: folder, password, report: () => {} });
  const superuser = new Client({ connectionString: postgres.url });
  await superuser.connect();
  const ask: BenchHouse["ask"] = async (text, values = []) => (await superuser.query(text, [...values])).rows as never;
  const [found] = await ask<{ folder: string; safe: boolean }>(
    `select current_setting('data_directory') as folder,
       current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
  );
  if (!found?.safe) throw new Error("This PostgreSQL would lose rows in a power cut: its figures would not count.");
  const [pid] = (await readFile(join(found.folder, "postmaster.pid"), "utf8")).split("\n");
  return {
    ownerUrl: postgres.url,
    rootSecret,
    secrets,
    stateFolder: join(folder, "state"),
    filesFolder: join(folder, "state", "files"),
    postmaster: Number(pid),
    ask,
    async close() {
      await superuser.end();
      await postgres.stop();
    },
  };
}

export const checkout = dirname(dirname(import.meta.dirname));
