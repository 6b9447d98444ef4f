import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { freshId, storeAt } from "../server/files/store-contract.ts";
import { noSwift, startSwift, type Swift } from "../server/files/test-swift.ts";

/* A house's files move to a store and back; killed on the way, nothing is lost and nothing begins from the start. */

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-copy-"));
});
after(() => rm(folder, { recursive: true }));

async function fill(place: string, count: number) {
  const files = Array.from({ length: count }, (_, n) => ({
    organisation: n % 2 === 0 ? "01900000-0000-7000-8000-000000000001" : "01900000-0000-7000-8000-000000000002",
    id: freshId(),
    bytes: randomBytes(20_000 + n),
  }));
  for (const { organisation, id, bytes } of files) await storeAt(place).keep(organisation, id, bytes);
  return files;
}
type Filled = Awaited<ReturnType<typeof fill>>;

async function assertAll(files: Filled, place: string) {
  for (const { organisation, id, bytes } of files) {
    assert.ok(bytes.equals((await storeAt(place).read(organisation, id)) ?? Buffer.alloc(0)), id);
  }
}

/** @param killWhen asked again and again while it runs */
function copies(
  from: string,
  to: string,
  killWhen?: () => Promise<boolean>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "copy-files.ts")], {
    env: { ...process.env, KHURAK_FILES: from, KHURAK_FILES_TO: to },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  let ended = false;
  const watch = async () => {
    while (!ended) if (await killWhen?.()) return void child.kill("SIGKILL");
  };
  if (killWhen) void watch();
  return new Promise((resolve) =>
    child.once("close", (code) => {
      ended = true;
      resolve({ code, said });
    }),
  );
}
const countAt = async (place: string) => {
  let count = 0;
  for await (const _ of storeAt(place).list()) count += 1;
  return count;
};

describe("between a folder and a real S3 server", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  before(async () => {
    swift = await startSwift();
  });
  after(() => swift.stop());

  test("killed half way it goes on where it was, and back again everything is as it was", {
    timeout: 120_000,
  }, async () => {
    const [home, back] = [join(folder, "home"), join(folder, "back")];
    const files = await fill(home, 150);
    const killed = await copies(home, swift.address, async () => (await countAt(swift.address)) >= 20);
    assert.equal(killed.code, null, killed.said);
    const before = await countAt(swift.address);
    assert.ok(before >= 20 && before < 150, `It was killed at ${before}.`);
    const second = await copies(home, swift.address);
    assert.match(second.said, new RegExp(`150 files, 3 MB, are there and were read back: ${150 - before} copied`));
    assert.equal(second.code, 0);
    await assertAll(files, swift.address);
    await assertAll(files, home);
    assert.equal((await copies(swift.address, back)).code, 0);
    await assertAll(files, back);
  });
});

test("a file that lies there otherwise is not taken for the same", async () => {
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  const files = await fill(from, 3);
  const [first] = files;
  assert.ok(first);
  await storeAt(to).keep(first.organisation, first.id, Buffer.alloc(first.bytes.length));
  assert.match((await copies(from, to)).said, /3 copied, 0 already/);
  await assertAll(files, to);
  assert.match((await copies(from, to)).said, /0 copied, 3 already/);
});

test("a place that cannot be used is said before anything is done", async () => {
  const { code, said } = await copies(join(folder, "from"), "s3+http://key:secret@127.0.0.1:59999/bucket");
  assert.equal(code, 1);
  assert.match(said, /cannot be reached: ECONNREFUSED/);
  assert.doesNotMatch(said, /secret/);
});
