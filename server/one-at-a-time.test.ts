import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { holdTheHouse } from "./one-at-a-time.ts";

const here = JSON.stringify(new URL("one-at-a-time.ts", import.meta.url).href);

test("the first holds it, the second learns where the first is, and may hold it afterwards", async (t) => {
  const folder = await scratch(t);
  let address = "starting";
  const first = await holdTheHouse(folder, () => address);
  assert.ok(first.held);
  address = "http://localhost:4300 (process 7)";
  assert.deepEqual(await holdTheHouse(folder, () => "second"), { held: false, holder: address });
  await first.release();
  const second = await holdTheHouse(folder, () => "second");
  assert.ok(second.held);
  await second.release();
});

test("one folder is one house by whatever path; another folder is another house", async (t) => {
  const folder = await scratch(t);
  const link = join(await scratch(t), "link");
  await symlink(folder, link);
  const first = await holdTheHouse(folder, () => "first");
  const other = await holdTheHouse(await scratch(t), () => "other");
  assert.ok(first.held && other.held);
  t.after(() => Promise.all([first.release(), other.release()]));
  assert.deepEqual(await holdTheHouse(link, () => "second"), { held: false, holder: "first" });
});

test("of sixteen that come at once, one holds it", async (t) => {
  const folder = await scratch(t);
  const all = await Promise.all(Array.from({ length: 16 }, (_, n) => holdTheHouse(folder, () => `number ${n}`)));
  const holding = all.filter((hold) => hold.held);
  assert.equal(holding.length, 1);
  assert.ok(all.every((hold) => hold.held || /^number \d+$/.test(hold.holder)));
  for (const hold of holding) await hold.release();
});

test("kill -9 frees it at once", async (t) => {
  const folder = await scratch(t);
  const program = `
    const { holdTheHouse } = await import(${here});
    const { held } = await holdTheHouse(process.argv[1], () => "the killed one");
    console.log(held);
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  await once(child.stdout, "data");
  assert.deepEqual(await holdTheHouse(folder, () => "me"), { held: false, holder: "the killed one" });
  child.kill("SIGKILL");
  await once(child, "exit");
  const mine = await holdTheHouse(folder, () => "me");
  assert.ok(mine.held);
  await mine.release();
});

test("it keeps no program running by itself", { timeout: 20_000 }, async (t) => {
  const program = `await (await import(${here})).holdTheHouse(process.argv[1], () => "")`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, await scratch(t)], { stdio: "inherit" });
  t.after(() => child.kill("SIGKILL"));
  assert.deepEqual(await once(child, "exit"), [0, null]);
});

test("what a stranger says under its name is one plain line", async (t) => {
  const folder = await scratch(t);
  const stranger = await holdTheHouse(folder, () => `\u001b[2Jhttp://localhost\r\nrm -rf ${"/".repeat(500)}`);
  assert.ok(stranger.held);
  t.after(() => stranger.release());
  const second = await holdTheHouse(folder, () => "");
  assert.ok(!second.held);
  assert.match(second.holder, /^\[2Jhttp:\/\/localhost rm -rf \/+$/);
  assert.ok(second.holder.length <= 300);
});

async function scratch(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-house-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
