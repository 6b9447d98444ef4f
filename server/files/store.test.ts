import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileStoreIn } from "./store.ts";
import { freshId, promisesOfAStore } from "./store-contract.ts";

/* Files in a folder of this machine. */

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-files-"));
});
after(() => rm(folder, { recursive: true }));

promisesOfAStore(() => folder);

test("what a killed process was writing is no file, and goes when it is old", async () => {
  const place = join(folder, "unfinished");
  const store = fileStoreIn(place);
  const [organisation, file] = [freshId(), freshId()];
  await store.keep(organisation, file, Buffer.from("whole"));
  const beside = join(place, organisation, file.slice(-2));
  for (const [name, age] of [["old", 3600] as const, ["young", 0] as const]) {
    const path = join(beside, `${freshId()}.${name}`);
    await writeFile(path, "half");
    await utimes(path, Date.now() / 1000 - age, Date.now() / 1000 - age);
  }
  for await (const { id } of store.list()) assert.equal(id, file);
  await store.forgetUnfinished(Date.now() - 60_000);
  const names = await readdir(beside);
  assert.equal(names.length, 2);
  assert.ok(names.includes(file));
  assert.ok(names.some((name) => name.endsWith(".young")));
});

test("a folder that cannot be used is said", async () => {
  const path = join(folder, "a-file");
  await writeFile(path, "");
  assert.match((await fileStoreIn(join(path, "files")).check()) ?? "", /folder of files.*ENOTDIR/);
});
