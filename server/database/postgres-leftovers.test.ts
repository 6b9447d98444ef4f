import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type PostgresPlace, startPostgres } from "./embedded-postgres.ts";
import { processesOn } from "./postgres-leftovers.ts";
import { asUser } from "./postgres-user.ts";
import { ask, scratchPlace, starter } from "./scratch-place.ts";

const clusterOf = (place: PostgresPlace) => join(place.stateFolder, "postgres/cluster");
const postmasterOf = async (place: PostgresPlace) =>
  Number((await readFile(join(clusterOf(place), "postmaster.pid"), "utf8")).split("\n")[0]);

async function until(what: string, seen: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await seen())) {
    assert.ok(performance.now() < deadline, `waited 20 s for: ${what}`);
    await pause(5);
  }
}

test("kill -9 of the postmaster, while rows are written, loses none that was acknowledged", async (t) => {
  const place = await scratchPlace(t, { durable: true });
  const first = await startPostgres(place);
  await ask(first.url, "create table kept (n bigint generated always as identity, writer int)");
  const acknowledged = [0, 0, 0, 0];
  const writers = acknowledged.map(async (_, writer) => {
    const client = new Client({ connectionString: first.url });
    client.on("error", () => {});
    await client.connect();
    for (;;) {
      const done = await client.query("insert into kept (writer) values ($1)", [writer]).then(
        () => true,
        () => false,
      );
      if (!done) return;
      acknowledged[writer]! += 1;
    }
  });
  await until("each writer has 20 rows", async () => acknowledged.every((rows) => rows >= 20));
  process.kill(await postmasterOf(place), "SIGKILL");
  assert.match(await first.died, /SIGKILL/);
  // At once, while its children may still be there.
  const second = await startPostgres(place);
  t.after(() => second.stop());
  await Promise.all(writers);
  const rows = await ask<{ rows: string }>(
    second.url,
    "select count(*) rows from kept group by writer order by writer",
  );
  for (const [writer, { rows: kept }] of rows.entries()) {
    assert.ok(
      Number(kept) >= acknowledged[writer]!,
      `writer ${writer}: ${acknowledged[writer]} acknowledged, ${kept} kept`,
    );
  }
  assert.equal(rows.length, 4);
});

test("children that outlive the postmaster do not keep the next start out", async (t) => {
  const place = await scratchPlace(t);
  const first = await startPostgres(place);
  const processes = await processesOn(clusterOf(place));
  const postmaster = await postmasterOf(place);
  // Stopped, they cannot notice that the postmaster is gone: the hardest case of "still in use".
  for (const pid of processes) if (pid !== postmaster) process.kill(pid, "SIGSTOP");
  process.kill(postmaster, "SIGKILL");
  await first.died;
  assert.ok((await processesOn(clusterOf(place))).length > 0);
  const second = await startPostgres(place);
  await second.stop();
  assert.deepEqual(await processesOn(clusterOf(place)), []);
});

test("kill -9 of the process that started it takes it down, in order", async (t) => {
  const place = await scratchPlace(t);
  const { program } = await asUser(undefined, "INT", "true", []);
  if (program !== "setpriv") return t.skip("this system has no setpriv that knows --pdeathsig");
  const { child, said } = starter(t, place);
  assert.match((await said)!, /^postgres:/);
  child.kill("SIGKILL");
  await until("the database went by itself", async () => (await processesOn(clusterOf(place))).length === 0);
  const log = await readFile(join(place.stateFolder, "postgres/postgres.log"), "utf8");
  assert.match(log, /database system is shut down\s*$/);
});

test("without setpriv, the next start ends what the killed one left, and keeps its rows", async (t) => {
  const place = await scratchPlace(t, { durable: true });
  const { child, said } = starter(t, place, { env: { PATH: await pathWithoutSetpriv(place) } });
  await ask((await said)!, "create table kept as select 7 as n");
  const orphan = await postmasterOf(place);
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.ok((await processesOn(clusterOf(place))).includes(orphan), "it lives on as an orphan");
  const second = await startPostgres(place);
  t.after(() => second.stop());
  assert.notEqual(await postmasterOf(place), orphan);
  assert.match(place.said.join(), /Stopped the database of an earlier start/);
  assert.equal((await ask<{ n: number }>(second.url, "select n from kept"))[0]?.n, 7);
});

test("one that is in use is left alone, and said", async (t) => {
  const place = await scratchPlace(t);
  const { child, said } = starter(t, place);
  assert.match((await said)!, /^postgres:/);
  await assert.rejects(startPostgres(place), new RegExp(`in use: process ${child.pid} .*Stop that one first`));
  assert.deepEqual((await ask((await said)!, "select 1 as n")).length, 1);
});

test("a pid file whose pid is somebody else's now is not believed", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  const other = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534, cwd: "/" } : {});
  t.after(() => other.kill("SIGKILL"));
  await once(other, "spawn");
  await writeFile(
    join(clusterOf(place), "postmaster.pid"),
    `${other.pid}\n${clusterOf(place)}\n1\n5432\n\n127.0.0.1\n`,
  );
  await (await startPostgres(place)).stop();
  assert.equal(other.exitCode ?? other.signalCode, null, "and that process was let be");
});

test("a making that was killed halfway is done again", async (t) => {
  const place = await scratchPlace(t);
  const home = join(place.stateFolder, "postgres");
  for (const moment of ["mkdir", "PG_VERSION", "base/1", "global/pg_control"]) {
    const { child, said, exited } = starter(t, place);
    await until(`initdb has come to ${moment}`, async () => {
      const making = (await readdir(home).catch(() => [])).find((name) => /^making-[0-9a-f]+$/.test(name));
      if (!making) return false;
      return moment === "mkdir" || (await readdir(join(home, making, dirname(moment))).catch(() => [])).length > 0;
    });
    child.kill("SIGKILL");
    await exited;
    assert.equal(await said, undefined, "it was killed before it was up");
  }
  const postgres = await startPostgres(place);
  t.after(() => postgres.stop());
  assert.deepEqual((await readdir(home)).sort(), ["cluster", "postgres.log"]);
});

async function pathWithoutSetpriv(place: PostgresPlace): Promise<string> {
  const folder = join(dirname(place.stateFolder), "programs");
  await mkdir(folder);
  await writeFile(join(folder, "setpriv"), "#!/bin/sh\nexit 1\n");
  await chmod(join(folder, "setpriv"), 0o755);
  return `${folder}:${process.env["PATH"]}`;
}
