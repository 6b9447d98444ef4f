import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { bringUpToDate, migrationsFolder } from "./migrate.ts";
import { prepareRoles } from "./roles.ts";
import { makeTestDatabase, type TestDatabase, testSecrets } from "./test-database.ts";

const passwords = { app: testSecrets.password("database app"), jobs: testSecrets.password("database jobs") };
const servers = 16;

let at: TestDatabase;
before(async () => {
  at = await makeTestDatabase();
});
after(() => at.drop());

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row & Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database beside the test's own, of the same owner. */
async function emptyDatabase(name: string): Promise<{ ownerUrl: string; drop(): Promise<unknown> }> {
  const ownerUrl = new URL(at.ownerUrl);
  ownerUrl.pathname += `_${name}`;
  const database = ownerUrl.pathname.slice(1);
  await ask(at.superUrl, `create database ${database} owner ${ownerUrl.username}`);
  return { ownerUrl: ownerUrl.href, drop: () => ask(at.superUrl, `drop database ${database} with (force)`) };
}

const failures = (all: readonly PromiseSettledResult<unknown>[]) => all.filter(({ status }) => status === "rejected");

test("sixteen servers that start at once on an empty database all succeed, and migrate it once", async () => {
  const { ownerUrl, drop } = await emptyDatabase("together");
  try {
    const start = async () => {
      await prepareRoles(ownerUrl, passwords);
      await bringUpToDate(ownerUrl);
    };
    const all = await Promise.allSettled(Array.from({ length: servers }, start));
    assert.deepEqual(failures(all), []);
    const journal = readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8");
    const { entries } = JSON.parse(journal) as { entries: unknown[] };
    const [done] = await ask<{ count: number }>(
      ownerUrl,
      "select count(*)::int as count from house_migrations.__drizzle_migrations",
    );
    assert.equal(done?.count, entries.length);
    await bringUpToDate(ownerUrl);
  } finally {
    await drop();
  }
});

test("without the lock around them they would not", async () => {
  const { ownerUrl, drop } = await emptyDatabase("unlocked");
  const clients = Array.from({ length: servers }, () => new Client({ connectionString: ownerUrl }));
  try {
    await prepareRoles(ownerUrl, passwords);
    await Promise.all(clients.map((client) => client.connect()));
    const all = await Promise.allSettled(
      clients.map((client) => migrate(drizzle({ client }), { migrationsFolder, migrationsSchema: "house_migrations" })),
    );
    assert.ok(failures(all).length > 0);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await drop();
  }
});
