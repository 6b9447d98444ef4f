import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newId } from "../../foundation/id.ts";
import { fileStoreIn } from "./store.ts";

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-files-"));
});
after(() => rm(folder, { recursive: true }));

let made = 0;
const id = () => newId(Date.UTC(2026, 10, 21) + (made += 1), Buffer.alloc(10, made));

test("a file is read as it was kept, by its organisation only, and keeping it again replaces it whole", async () => {
  const store = fileStoreIn(folder);
  const [organisation, other, file] = [id(), id(), id()];
  assert.equal(await store.read(organisation, file), null);
  await store.keep(organisation, file, Buffer.alloc(3_000_000, 1));
  await store.keep(organisation, file, Buffer.from("second"));
  assert.deepEqual(await store.read(organisation, file), Buffer.from("second"));
  assert.equal(await store.read(other, file), null);
});

test("sixteen who keep the same file at once leave one of theirs, whole, and nothing beside it", async () => {
  const store = fileStoreIn(join(folder, "at once"));
  const [organisation, file] = [id(), id()];
  await Promise.all(Array.from({ length: 16 }, (_, n) => store.keep(organisation, file, Buffer.alloc(500_000, n))));
  const kept = await store.read(organisation, file);
  assert.equal(new Set(kept).size, 1);
  assert.equal(kept?.length, 500_000);
  const names = await readdir(join(folder, "at once"), { recursive: true, withFileTypes: true });
  assert.equal(names.filter((entry) => entry.isFile()).length, 1);
});

test("a name that leads out of the folder is no id", async () => {
  const store = fileStoreIn(folder);
  await assert.rejects(store.keep("../..", id(), Buffer.from("x")));
  await assert.rejects(store.read(id(), "../../etc/passwd"));
});

test("killed while it keeps files, it has whole files only", { timeout: 30_000 }, async () => {
  const place = join(folder, "killed");
  const store = fileStoreIn(place);
  const organisation = id();
  const writer = `
    import { fileStoreIn } from ${JSON.stringify(join(import.meta.dirname, "store.ts"))};
    import { newId } from ${JSON.stringify(join(import.meta.dirname, "../../foundation/id.ts"))};
    const store = fileStoreIn(${JSON.stringify(place)});
    for (let n = 1; ; n += 1) {
      const file = newId(1_800_000_000_000 + n, Buffer.alloc(10, n % 256));
      await store.keep(${JSON.stringify(organisation)}, file, Buffer.alloc(2_000_000, n % 256));
      process.stdout.write(file + "\\n");
    }`;
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", writer], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const acknowledged: string[] = [];
    let text = "";
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (bytes: Buffer) => {
        text += bytes.toString();
        if (text.split("\n").length > 4 + round) child.kill("SIGKILL");
      });
      child.once("exit", () => resolve());
    });
    acknowledged.push(...text.split("\n").slice(0, -1));
    assert.ok(acknowledged.length >= 4);
    for (const file of acknowledged) assert.equal((await store.read(organisation, file))?.length, 2_000_000);
  }
});
