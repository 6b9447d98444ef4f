import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { openJobs } from "../jobs/boss.ts";
import { allModules, keysFor } from "../modules.ts";
import { secretsFrom } from "../secrets.ts";
import { bringUpToDate, migrationsFolder } from "./migrate.ts";
import { prepareRoles, urlAs } from "./roles.ts";

/*
 * A migrated database of its own for each test file, copied from a template in about 60 ms.
 * The template's owner is no superuser: what works here works on a managed PostgreSQL.
 */

export const testSecrets = secretsFrom(Buffer.alloc(32, "a secret for tests and nothing else"));
const passwords = { app: testSecrets.password("database app"), jobs: testSecrets.password("database jobs") };
const migrator = "khurak_test_migrator";
const templateLock = 77_410_233;

export interface TestDatabase {
  /** As the owner: for looking at what no operation shows, and for breaking things. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly superUrl: string;
  drop(): Promise<void>;
}

export function testCluster(): string {
  const url = process.env["KHURAK_TEST_DATABASE"];
  if (!url) throw new Error("There is no test database. Run tests with: npm test -- path/of/the.test.ts");
  return url;
}

export async function makeTestDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const template = await makeTemplate(cluster);
  const name = `khurak_test_${randomBytes(6).toString("hex")}`;
  await asOwner(cluster, (admin) => admin.query(`create database ${name} template ${template} owner ${migrator}`));
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const ownerUrl = on(urlAs(cluster, migrator, passwords.app));
  return {
    ownerUrl,
    appUrl: urlAs(ownerUrl, "khurak_app", passwords.app),
    jobsUrl: urlAs(ownerUrl, "khurak_jobs", passwords.jobs),
    superUrl: on(cluster),
    drop: () => asOwner(cluster, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

async function makeTemplate(cluster: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrationsFolder).toSorted()) {
    if (file.endsWith(".sql")) hash.update(readFileSync(join(migrationsFolder, file)));
  }
  const template = `khurak_template_${hash.digest("hex").slice(0, 12)}`;
  await asOwner(cluster, async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [templateLock]);
    const { rows } = await admin.query("select from pg_database where datname = $1 and datistemplate", [template]);
    if (rows.length > 0) return;
    await admin.query(`drop database if exists ${template} with (force)`);
    const { rows: known } = await admin.query("select from pg_roles where rolname = $1", [migrator]);
    const verb = known.length > 0 ? "alter" : "create";
    await admin.query(`${verb} role ${migrator} login createrole nosuperuser password '${passwords.app}'`);
    await admin.query(`create database ${template} owner ${migrator}`);
    const url = Object.assign(new URL(urlAs(cluster, migrator, passwords.app)), { pathname: `/${template}` }).href;
    await prepareRoles(url, passwords);
    await bringUpToDate(url);
    const keys = keysFor(testSecrets, (count) => randomBytes(count));
    const jobs = await openJobs({
      url: urlAs(url, "khurak_jobs", passwords.jobs),
      modules: allModules(keys),
      onError: () => {},
    });
    await jobs.stop();
    await admin.query(`alter database ${template} is_template true`);
  });
  return template;
}

async function asOwner<T>(url: string, work: (admin: Client) => Promise<T>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
