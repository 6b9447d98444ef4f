import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { newId } from "../../foundation/id.ts";
import { filesPlaceOf, openFiles } from "./place.ts";
import type { FileStore, KeptFile } from "./store.ts";

/*
 * What every file store promises, wherever it keeps the files: run on a folder by store.test.ts and on a real S3 server
 * by s3-store.test.ts.
 */

let made = 0;
export const freshId = () => newId(Date.UTC(2026, 10, 21) + (made += 1), randomBytes(10));

/** @param setting a place of its own, as `KHURAK_FILES` names it; called once the tests have begun */
export function promisesOfAStore(setting: () => string): void {
  const open = () => storeAt(setting());

  test("a file is read as it was kept, by its organisation only, and keeping it again replaces it whole", async () => {
    const store = open();
    const [organisation, other, file] = [freshId(), freshId(), freshId()];
    assert.equal(await store.read(organisation, file), null);
    await store.keep(organisation, file, Buffer.alloc(3_000_000, 1));
    await store.keep(organisation, file, Buffer.from("second"));
    assert.deepEqual(await open().read(organisation, file), Buffer.from("second"));
    assert.equal(await store.read(other, file), null);
    await store.keep(organisation, file, Buffer.alloc(0));
    assert.deepEqual(await store.read(organisation, file), Buffer.alloc(0));
  });

  test("what is removed is gone, and removing what is not there is no fault", async () => {
    const store = open();
    const [organisation, file] = [freshId(), freshId()];
    await store.remove(organisation, file);
    await store.keep(organisation, file, Buffer.from("a film"));
    await store.remove(organisation, file);
    assert.equal(await store.read(organisation, file), null);
    assert.deepEqual(await ofOrganisation(store, organisation), []);
  });

  test("sixteen who keep the same file at once leave one of theirs, whole, and nothing beside it", async () => {
    const store = open();
    const [organisation, file] = [freshId(), freshId()];
    await Promise.all(Array.from({ length: 16 }, (_, n) => store.keep(organisation, file, Buffer.alloc(500_000, n))));
    const kept = await store.read(organisation, file);
    assert.equal(new Set(kept).size, 1);
    assert.equal(kept?.length, 500_000);
    const listed = await ofOrganisation(store, organisation);
    assert.deepEqual(
      listed.map(({ id, bytes }) => ({ id, bytes })),
      [{ id: file, bytes: 500_000 }],
    );
    assert.ok(Math.abs((listed[0]?.at ?? 0) - Date.now()) < 60_000);
  });

  test("sixteen who keep files of their own read each their own", async () => {
    const store = open();
    const organisation = freshId();
    const files = Array.from({ length: 16 }, () => ({ id: freshId(), bytes: randomBytes(120_000) }));
    await Promise.all(files.map(({ id, bytes }) => store.keep(organisation, id, bytes)));
    await Promise.all(
      files.map(async ({ id, bytes }) => assert.ok(bytes.equals((await store.read(organisation, id)) ?? none))),
    );
    const listed = (await ofOrganisation(store, organisation)).map(({ id }) => id);
    assert.deepEqual(listed, files.map(({ id }) => id).toSorted());
  });

  test("a name that leads elsewhere is no id", async () => {
    const store = open();
    await assert.rejects(async () => store.keep("../..", freshId(), Buffer.from("x")));
    await assert.rejects(async () => store.read(freshId(), "../../etc/passwd"));
    await assert.rejects(async () => store.remove(freshId(), "a?b"));
  });

  test("killed while it keeps files, it has whole files only, and every one that was answered", {
    timeout: 60_000,
  }, async () => {
    const store = open();
    const organisation = freshId();
    const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
    const writer = `
      import { storeAt } from ${here("store-contract.ts")};
      import { newId } from ${here("../../foundation/id.ts")};
      const store = storeAt(${JSON.stringify(setting())});
      for (let n = 1; ; n += 1) {
        const file = newId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
        await store.keep(${JSON.stringify(organisation)}, file, Buffer.alloc(2_000_000, n % 256));
        process.stdout.write(file + "\\n");
      }`;
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      const names = await killedAfter(writer, 2 + round);
      for (const file of names) assert.equal((await store.read(organisation, file))?.length, 2_000_000);
      acknowledged += names.length;
    }
    assert.ok(acknowledged >= 9);
    for (const { bytes } of await ofOrganisation(store, organisation)) assert.equal(bytes, 2_000_000);
  });

  test("it says that it works", async () => assert.equal(await open().check(), null));
}

export const storeAt = (setting: string): FileStore =>
  openFiles(filesPlaceOf(setting, "/"), { uploadsKey: Buffer.alloc(32), clock: Date.now, lendsFrom: null }).files;

const none = Buffer.alloc(0);

export async function ofOrganisation(store: FileStore, organisation: string): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for await (const file of store.list(organisation)) found.push(file);
  const among: KeptFile[] = [];
  for await (const file of store.list()) if (file.organisation === organisation) among.push(file);
  assert.deepEqual(found, among);
  return found;
}

/** @returns the lines that it said before it was killed, at least so many */
export async function killedAfter(program: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString();
      if (text.split("\n").length > lines) child.kill("SIGKILL");
    });
    child.once("exit", () => resolve());
  });
  return text.split("\n").slice(0, -1);
}
